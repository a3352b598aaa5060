import { badInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';

const usage =
  '用法：gongkai case ledger --organ 机关 [--year 年度] [--from 日期] [--until 日期] [--out 台账.xlsx] [--unmasked] [--data 目录]　依申请公开台账，证件和联系方式打码，--unmasked 不打码';

/** 办件命令 `gongkai case …`. Wrong flags give one line and exit status 2. */
export async function caseCommand(args: string[], io: CommandIo): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (
    name === 'help' ||
    name === '--help' ||
    name === '-h' ||
    (name === 'ledger' && rest.includes('--help'))
  ) {
    io.out(`${usage}\n`);
    return 0;
  }
  if (name !== 'ledger') {
    io.err(`没有“case ${name}”这个命令，用法见 gongkai case help。\n`);
    return 2;
  }
  const { ledger } = await import('./case/ledger.ts');
  try {
    return await ledger(rest, io);
  } catch (error) {
    return badInput(error, usage, io);
  }
}
