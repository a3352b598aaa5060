import { parseArgs } from 'node:util';
import { commandLine } from '../../service/people/access-log.ts';
import { createPeople } from '../../service/people/people.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { readLogin, readOrgan, readRoles, rolesText } from './whom.ts';

/** `gongkai person role`: these in the place of all roles held in the organ; also for an account that another organ keeps. */
export function setRole(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    login: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const wanted = readOrgan(values.organ);
  const login = readLogin(values.login);
  const roles = readRoles(values.role ?? [], values.unit);
  return inOffice(values.data, io, async (office) => {
    const { id: organId, name } = await getOrganOfReport(office, wanted);
    const done = await createPeople(office).setRoles({ organId, login, roles, by: commandLine });
    if (!done.ok) throw new BadInput(done.because.message);
    io.out(`${login}在${name}的岗位：${rolesText(roles)}。\n`);
    return 0;
  });
}
