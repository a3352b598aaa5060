import { parseArgs } from 'node:util';
import { plainDate } from '../law/plain-date.ts';
import { type SimulationWish, simulateYear } from '../service/simulation/simulate-year.ts';
import { BadInput, badInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';
import { inOffice } from './in-office.ts';
import { startProgressBar } from './progress-bar.ts';

const usage =
  '用法：gongkai simulate --organ 机关全称 --year 年度 --applications 件数 --seed 种子 [--data 目录]';

const warning =
  '警告：模拟只用于试用系统。将写入大量虚构的人员、申请人和办件，写入以后不能删除；切勿在正式使用的系统上运行。';

/**
 * `gongkai simulate`: 模拟一年 of a fictional organ in a trial system, until today at the latest. Exit status 0 done, 2 bad input, an organ that has
 * matters, or no database.
 */
export async function simulate(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${usage}\n${warning}\n`);
    return 0;
  }
  try {
    const { data, ...wish } = readWish(args);
    io.err(`${warning}\n`);
    return await inOffice(data, io, async ({ database }, { files, today }) => {
      const until = plainDate(today);
      if (until < `${wish.year - 1}-12-01`) throw new BadInput(`${wish.year}年还没有到，不能模拟。`);
      const bar = startProgressBar();
      try {
        const { cases, acts, organId } = await simulateYear(
          { database, files },
          { ...wish, until },
          bar.progress,
        );
        bar.stop();
        io.out(`${wish.organ}（${organId}）：模拟办件${cases}件，办理${acts}次。\n`);
        return 0;
      } finally {
        bar.stop();
      }
    });
  } catch (error) {
    return badInput(error, usage, io);
  }
}

/** Throws BadInput. */
function readWish(args: string[]): SimulationWish & { data: string | undefined } {
  const options = {
    organ: { type: 'string' },
    year: { type: 'string' },
    applications: { type: 'string' },
    seed: { type: 'string' },
    data: { type: 'string' },
  } as const;
  const {
    organ: typed = '',
    year = '',
    applications = '',
    seed = '',
    data,
  } = parseArgs({ args, options }).values;
  const organ = typed.normalize('NFKC').trim();
  if (!/^\p{Script=Han}[\p{L}\p{N}（）()]{1,99}$/u.test(organ)) {
    throw new BadInput('应以 --organ 给出机关全称，例如 --organ 云岭县自然资源局。');
  }
  if (!/^20[2-9]\d$/.test(year)) throw new BadInput('请用 --year 写明年度，2020 至 2099。');
  if (!/^[1-9]\d{0,5}$/.test(applications)) throw new BadInput('--applications 应为 1 至 999999 的整数。');
  if (seed === '') throw new BadInput('请用 --seed 写明种子：同一种子得出同样的一年。');
  return { organ, year: Number(year), applications: Number(applications), seed, data };
}
