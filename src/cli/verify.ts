import { parseArgs } from 'node:util';
import { CannotStart } from '../cannot-start.ts';
import { settingOf } from '../service/organ/organ-settings.ts';
import { type Fault, faultText } from '../service/verify/fault.ts';
import { type Verified, verifyFacts } from '../service/verify/verify-facts.ts';
import { badInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';
import { inOffice } from './in-office.ts';
import { startProgressBar } from './progress-bar.ts';

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
    return await inOffice(data, io, async (office, { today }) => {
      const bar = startProgressBar();
      try {
        const reckoningOf = (organId: string) => settingOf(office.database, organId, today);
        const wish = { ...(organ === undefined ? {} : { organId: organ }), reckoningOf };
        const find = (fault: Fault) => io.out(`${json ? JSON.stringify({ fault }) : faultText(fault)}\n`);
        const verified = await verifyFacts(office, wish, { find, progress: bar.progress });
        bar.stop();
        if (organ !== undefined && verified.length === 0)
          throw new CannotStart(`没有编号为 ${organ} 的机关。`);
        io.out(json ? `${JSON.stringify({ organs: verified })}\n` : summaryText(verified));
        return verified.some(({ faults }) => faults > 0) ? 1 : 0;
      } finally {
        bar.stop();
      }
    });
  } catch (error) {
    return badInput(error, usage, io);
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
    .map(({ organName, events, cases, recordEvents, records, faults, head, recordHead }) => {
      const found = faults === 0 ? '未发现问题' : `发现${faults}个问题`;
      const published = recordEvents === 0 ? '' : `公开信息记录${recordEvents}条，信息${records}条，`;
      const tails = [
        events === 0 ? '' : `\n　　链尾：第${head.seq}条，校验值 ${head.hash}`,
        recordEvents === 0 ? '' : `\n　　公开信息链尾：第${recordHead.seq}条，校验值 ${recordHead.hash}`,
      ];
      return `${organName}：办理记录${events}条，办件${cases}件，${published}${found}。${tails.join('')}\n`;
    })
    .join('');
}
