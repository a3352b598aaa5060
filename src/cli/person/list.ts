import { parseArgs } from 'node:util';
import { createPeople } from '../../service/people/people.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { readOrgan, rolesText } from './whom.ts';

/** `gongkai person list`: the accounts of the organ and whoever else holds a role in it. */
export function list(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    json: { type: 'boolean' },
    data: { type: 'string' },
  } as const;
  const { organ: typed, json = false, data } = parseArgs({ args, options }).values;
  const wanted = readOrgan(typed);
  return inOffice(data, io, async (office) => {
    const organ = await getOrganOfReport(office, wanted);
    const people = await createPeople(office).list(organ.id);
    if (json) io.out(`${JSON.stringify(people, null, 2)}\n`);
    else if (people.length === 0) io.out(`${organ.name}还没有人员。\n`);
    for (const { name, login, roles, isOurs, isDisabled } of json ? [] : people) {
      const notes = [isDisabled ? '已停用' : '', isOurs ? '' : '其他机关的账号'].filter(Boolean);
      const note = notes.length === 0 ? '' : `（${notes.join('，')}）`;
      io.out(`${name}　${login}　${rolesText(roles)}${note}\n`);
    }
    return 0;
  });
}
