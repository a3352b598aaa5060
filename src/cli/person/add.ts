import { parseArgs } from 'node:util';
import { commandLine } from '../../service/people/access-log.ts';
import { createPeople } from '../../service/people/people.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { newPassword } from './new-password.ts';
import { readLogin, readOrgan, readRoles, rolesText } from './whom.ts';

/** `gongkai person add`: the account begins with a password to be changed at the first sign-in. */
export function add(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string' },
    generate: { type: 'boolean' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const wanted = readOrgan(values.organ);
  const login = readLogin(values.login);
  const name = values.name?.trim() ?? '';
  if (name === '' || name.length > 100) throw new BadInput('应以 --name 给出姓名。');
  const roles = readRoles(values.role ?? [], values.unit);
  if (roles.length === 0) throw new BadInput('应以 --role 给出至少一个岗位。');
  return inOffice(values.data, io, async (office) => {
    const organ = await getOrganOfReport(office, wanted);
    const people = createPeople(office);
    const { password, tell } = await newPassword(people, values.generate ?? false, io);
    const added = await people.add({ organId: organ.id, login, name, password, roles, by: commandLine });
    if (!added.ok) throw new BadInput(added.because.message);
    io.out(
      `已在${organ.name}新增人员：${name}（${login}），岗位：${rolesText(roles)}。首次登录须修改密码。\n`,
    );
    tell();
    return 0;
  });
}
