import type { People } from '../../service/people/people.ts';
import type { CommandIo } from '../command.ts';
import { askPassword } from './ask-password.ts';

/** 新密码: made here where `generate`, else asked for; `tell` prints a made one, once. */
export async function newPassword(
  people: People,
  generate: boolean,
  io: CommandIo,
): Promise<{ password: string; tell: () => void }> {
  if (!generate) return { password: await askPassword(io), tell: () => undefined };
  const password = people.newPassword();
  return { password, tell: () => io.out(`密码（只显示这一次）：${password}\n`) };
}
