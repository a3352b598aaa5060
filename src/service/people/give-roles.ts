import { no, type Outcome, yes } from '../../law/outcome.ts';
import { findPerson, findPersonByLogin } from '../../store/person.ts';
import { replaceRoles, selectRolesIn } from '../../store/person-role.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { type Doer, writeLog } from './access-log.ts';
import { findJoinedAdministrators, type GivenRole, staffRoleNames } from './staff-role.ts';

/** 岗位、账号不能这样设. */
export interface RoleFault {
  code: 'joined-administrators' | 'own-roles' | 'own-account' | 'role-twice';
  message: string;
}

/** 给岗位: these in the place of all that the person held in the organ. */
export interface RoleGift {
  organId: string;
  personId: string;
  login: string;
  roles: readonly GivenRole[];
  by: Doer;
}

/** Nobody gives himself a role, and no two of the three administrations of one organ come together. */
export function findRoleFault({
  personId,
  roles,
  by,
}: Pick<RoleGift, 'personId' | 'roles' | 'by'>): RoleFault | undefined {
  if (by.personId === personId) return { code: 'own-roles', message: '不能调整自己的岗位。' };
  if (new Set(roles.map(({ role }) => role)).size < roles.length) {
    return { code: 'role-twice', message: '同一岗位只能列一次。' };
  }
  const joined = findJoinedAdministrators(roles);
  if (!joined) return undefined;
  const names = joined.map((role) => staffRoleNames[role]).join('、');
  return { code: 'joined-administrators', message: `${names}不能由同一人兼任（三员分立）。` };
}

/** 设定岗位 of a person met in the organ, or of any by login (an officer of the supervising organ). Throws OfficeError not-found. */
export async function setRoles(
  office: Office,
  {
    organId,
    roles,
    by,
    ...whom
  }: Omit<RoleGift, 'personId' | 'login'> & ({ personId: string } | { login: string }),
): Promise<Outcome<{ personId: string }, RoleFault>> {
  const { database } = office;
  return database.transaction().execute(async (transaction) => {
    const person =
      'login' in whom
        ? await findPersonByLogin(transaction, whom.login)
        : await findPerson(transaction, whom.personId);
    const isMet = person && ('login' in whom || person.organId === organId);
    if (!person || !(isMet || (await selectRolesIn(transaction, organId, person.id)).length > 0)) {
      throw new OfficeError('not-found', '没有这个人员。');
    }
    const gift = { organId, personId: person.id, login: person.login, roles, by };
    const fault = findRoleFault(gift);
    if (fault) return no(fault);
    await giveRoles(office, transaction, gift);
    return yes({ personId: person.id });
  });
}

/** Writes what `findRoleFault` found no fault with. */
export async function giveRoles(
  office: Office,
  transaction: DatabaseTransaction,
  { organId, personId, login, roles, by }: RoleGift,
): Promise<void> {
  await replaceRoles(transaction, organId, personId, roles);
  const held = roles.map(({ role, unit }) => (unit === null ? role : `${role}（${unit}）`)).join('、');
  const done = { organId, action: 'setRoles', target: `${login}：${held || '无岗位'}`, result: 'ok', by };
  await writeLog(office, transaction, done);
}
