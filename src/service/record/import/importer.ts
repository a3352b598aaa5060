import type { Asker } from '../../../record/actor.ts';
import { drafters } from '../../../record/acts/make-draft.ts';
import { findPersonByLogin } from '../../../store/person.ts';
import { selectRolesOf } from '../../../store/person-role.ts';
import type { Office } from '../../office.ts';
import { findRecordAsker, staffOf } from '../../people/staff.ts';

/** 导入人: the person of that login who may draft in the organ, as whose drafts they are entered; undefined where there is none. */
export async function findImporter(
  { database }: Office,
  organId: string,
  login: string,
): Promise<Asker | undefined> {
  const person = await findPersonByLogin(database, login);
  if (!person || person.disabledAt !== null) return undefined;
  const staff = staffOf(person, await selectRolesOf(database, person.id), { organId, program: null });
  const organ = staff.organs.find((one) => one.organId === organId);
  const asker = organ && findRecordAsker(staff, organ);
  const mayDraft = asker?.kind === 'officer' && drafters.some((role) => asker.roles.includes(role));
  return mayDraft ? asker : undefined;
}
