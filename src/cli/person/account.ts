import type { Office } from '../../service/office.ts';
import { createPeople, type People } from '../../service/people/people.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { readLogin, readOrgan } from './whom.ts';

/** 一个账号 as met in the organ. */
export interface Account {
  people: People;
  organId: string;
  organName: string;
  personId: string;
  name: string;
}

/** Finds the account and does something with it; BadInput where the organ does not know it. */
export function withAccount(
  typed: { organ?: string | undefined; login?: string | undefined; data?: string | undefined },
  io: CommandIo,
  work: (account: Account) => Promise<void>,
): Promise<number> {
  const wanted = readOrgan(typed.organ);
  const login = readLogin(typed.login);
  return inOffice(typed.data, io, async (office: Office) => {
    const { id: organId, name: organName } = await getOrganOfReport(office, wanted);
    const people = createPeople(office);
    const found = (await people.list(organId)).find((one) => one.login === login);
    if (!found) throw new BadInput(`${organName}没有登录名为“${login}”的人员。`);
    const { personId, name } = found;
    await work({ people, organId, organName, personId, name });
    return 0;
  });
}
