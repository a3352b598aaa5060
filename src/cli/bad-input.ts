import type { CommandIo } from './command.ts';

/** 参数有误: malformed input, or facts the law refuses; the message is one plain Chinese line. */
export class BadInput extends Error {}

/**
 * Says what is wrong in one line on standard error and gives exit status 2. Takes `BadInput` and what `parseArgs` throws; any
 * other error is a bug and is thrown on.
 */
export function badInput(error: unknown, usage: string, io: CommandIo): number {
  if (error instanceof BadInput) {
    io.err(`${error.message}\n`);
    return 2;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    const option = /'(-[^' ,]*)/.exec(error.message)?.[1];
    io.err(`${option === undefined ? '参数有误' : `参数 ${option} 有误`}。${usage}\n`);
    return 2;
  }
  throw error;
}
