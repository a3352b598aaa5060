import { parseArgs } from 'node:util';
import { commandLine } from '../../service/people/access-log.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { withAccount } from './account.ts';
import { newPassword } from './new-password.ts';

/** `gongkai person reset`: a new password, to be changed at the next sign-in; sessions and tokens end. */
export function reset(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    login: { type: 'string' },
    generate: { type: 'boolean' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  return withAccount(values, io, async ({ people, organId, personId, name }) => {
    const { password, tell } = await newPassword(people, values.generate ?? false, io);
    const done = await people.resetPassword({ organId, personId, password, by: commandLine });
    if (!done.ok) throw new BadInput(done.because.message);
    io.out(`已重置${name}的密码，其登录和令牌已经失效，下次登录须修改密码。\n`);
    tell();
  });
}
