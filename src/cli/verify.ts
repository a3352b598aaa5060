import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { CannotStart } from '../cannot-start.ts';
import { readConfig } from '../config.ts';
import { settingOf } from '../service/organ/organ-settings.ts';
import { type Fault, faultText } from '../service/verify/fault.ts';
import { type Verified, verifyFacts } from '../service/verify/verify-facts.ts';
import { badInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';

const usage = '用法：gongkai verify [--data 目录] [--organ 机关编号] [--json]';

/**
 * `gongkai verify [--data DIR] [--organ ID] [--json]`: 校验 of every fact, each fault in one line as it is found; with `--json` one
 * object a line, the last one `{ organs }`. Exit status 0 clean, 1 faults, 2 could not run.
 */
export async function verify(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${usage}\n`);
    return 0;
  }
  try {
    const { data, organ, json = false } = readArgs(args);
    const { place } = readConfig(process.env, { data });
    const { openOffice } = await import('../main.ts');
    const { office, today, close } = await openOffice(place, (line) => io.err(`${line}\n`));
    const bar = startBar();
    try {
      const reckoningOf = (organId: string) => settingOf(office.database, organId, today);
      const wish = { ...(organ === undefined ? {} : { organId: organ }), reckoningOf };
      const find = (fault: Fault) => io.out(`${json ? JSON.stringify({ fault }) : faultText(fault)}\n`);
      const verified = await verifyFacts(office, wish, { find, progress: bar.progress });
      bar.stop();
      if (organ !== undefined && verified.length === 0) throw new CannotStart(`没有编号为 ${organ} 的机关。`);
      io.out(json ? `${JSON.stringify({ organs: verified })}\n` : summaryText(verified));
      return verified.some(({ faults }) => faults > 0) ? 1 : 0;
    } finally {
      bar.stop();
      await close();
    }
  } catch (error) {
    if (!(error instanceof CannotStart)) return badInput(error, usage, io);
    io.err(`${error.message}\n`);
    return 2;
  }
}

function readArgs(args: string[]) {
  const options = {
    data: { type: 'string' },
    organ: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  return parseArgs({ args, options }).values;
}

function summaryText(verified: readonly Verified[]): string {
  if (verified.length === 0) return '数据库中还没有机关。\n';
  return verified
    .map(({ organName, events, cases, faults, head }) => {
      const found = faults === 0 ? '未发现问题' : `发现${faults}个问题`;
      const tail = events === 0 ? '' : `\n　　链尾：第${head.seq}条，校验值 ${head.hash}`;
      return `${organName}：办理记录${events}条，办件${cases}件，${found}。${tail}\n`;
    })
    .join('');
}

/** 进度条 on standard error, where that is a terminal. */
function startBar() {
  if (!process.stderr.isTTY) return { progress: () => undefined, stop: () => undefined };
  const format = '{bar} {percentage}%，预计还需 {eta_formatted}';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(0, 0);
  return {
    progress: (done: number, total: number) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
