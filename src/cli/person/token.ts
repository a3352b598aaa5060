import { parseArgs } from 'node:util';
import { commandLine } from '../../service/people/access-log.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { withAccount } from './account.ts';
import { readLogin } from './whom.ts';

const usualDays = 90;
const mostDays = 366;

/** `gongkai person token`: the token alone on standard output, so that it can be handed on; what it is for on standard error. */
export function token(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    login: { type: 'string' },
    program: { type: 'string' },
    days: { type: 'string' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const program = values.program?.trim() ?? '';
  if (program === '' || program.length > 100) throw new BadInput('应以 --program 给出程序的名称。');
  const days = readDays(values.days);
  const login = readLogin(values.login);
  return withAccount(values, io, async ({ people, organId, organName, name }) => {
    const { token, expiresAt } = await people.makeToken({ organId, login, program, days, by: commandLine });
    io.err(
      `以下为“${program}”的令牌，以${name}的岗位在${organName}办理，${dayOf(expiresAt)}到期，只显示这一次：\n`,
    );
    io.out(`${token}\n`);
  });
}

function readDays(typed: string | undefined): number {
  if (typed === undefined) return usualDays;
  const days = Number(typed);
  if (/^\d{1,3}$/.test(typed) && days >= 1 && days <= mostDays) return days;
  throw new BadInput(`--days 应为1至${mostDays}的整数，不能是“${typed}”。`);
}

function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant));
}
