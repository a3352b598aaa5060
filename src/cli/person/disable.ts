import { parseArgs } from 'node:util';
import { commandLine } from '../../service/people/access-log.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { withAccount } from './account.ts';

/** `gongkai person disable`: the account cannot sign in, its sessions and tokens end; `--undo` lets it sign in again. */
export function disable(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    login: { type: 'string' },
    undo: { type: 'boolean' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const isDisabled = values.undo !== true;
  return withAccount(values, io, async ({ people, organId, personId, name }) => {
    const done = await people.setDisabled({ organId, personId, isDisabled, by: commandLine });
    if (!done.ok) throw new BadInput(done.because.message);
    io.out(isDisabled ? `已停用${name}的账号，其登录和令牌已经失效。\n` : `已恢复${name}的账号。\n`);
  });
}
