import { no, type Outcome, yes } from '../../law/outcome.ts';
import {
  findPerson,
  insertPerson,
  type Person,
  selectPersonsOf,
  updateDisabled,
  updatePassword,
} from '../../store/person.ts';
import { selectRolesIn } from '../../store/person-role.ts';
import { deleteSessionsOf } from '../../store/session.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { type Doer, writeLog } from './access-log.ts';
import { findRoleFault, giveRoles, type RoleFault } from './give-roles.ts';
import { findPasswordFault, type PasswordFault } from './password-fault.ts';
import { hashPassword } from './password-hash.ts';
import { utcNow } from './session-rules.ts';
import { type GivenRole, StaffRole } from './staff-role.ts';

/** 人员 as lists show them; `isOurs`: the organ keeps the account. */
export interface PersonLine {
  personId: string;
  login: string;
  name: string;
  isOurs: boolean;
  isDisabled: boolean;
  mustChange: boolean;
  roles: GivenRole[];
}

export interface NewPerson {
  organId: string;
  /** As `parseLogin` gave it. */
  login: string;
  name: string;
  password: string;
  roles: readonly GivenRole[];
  by: Doer;
}

/** 人员 of an organ, by login: its own accounts and those that hold a role in it. */
export async function listPersons({ database }: Office, organId: string): Promise<PersonLine[]> {
  const roles = await selectRolesIn(database, organId);
  return (await selectPersonsOf(database, organId)).map((person) => ({
    personId: person.id,
    login: person.login,
    name: person.name,
    isOurs: person.organId === organId,
    isDisabled: person.disabledAt !== null,
    mustChange: person.mustChange,
    roles: roles
      .filter(({ personId }) => personId === person.id)
      .map(({ role, unit }) => ({ role: StaffRole.parse(role), unit })),
  }));
}

/** 新增人员: an account kept by the organ, its password to be changed at the first sign-in. Throws OfficeError duplicate. */
export async function addPerson(
  office: Office,
  { organId, login, name, password, roles, by }: NewPerson,
): Promise<Outcome<{ personId: string }, PasswordFault | RoleFault>> {
  const personId = office.newId();
  const fault = findPasswordFault(password, { login, name }) ?? findRoleFault({ personId, roles, by });
  if (fault) return no(fault);
  const passwordHash = await hashPassword(password, office.newId());
  return office.database.transaction().execute(async (transaction) => {
    const account = { id: personId, organId, login, name, passwordHash, mustChange: true, disabledAt: null };
    if (!(await insertPerson(transaction, { ...account, createdAt: utcNow(office) }))) {
      throw new OfficeError('duplicate', `登录名“${login}”已经有人使用。`);
    }
    await writeLog(office, transaction, { organId, action: 'addPerson', target: login, result: 'ok', by });
    await giveRoles(office, transaction, { organId, personId, login, roles, by });
    return yes({ personId });
  });
}

/** 重置密码: the person must change it at the next sign-in; every session and token of the account ends. Throws OfficeError not-found, forbidden. */
export async function resetPassword(
  office: Office,
  { organId, personId, password, by }: { organId: string; personId: string; password: string; by: Doer },
): Promise<Outcome<void, PasswordFault>> {
  const person = await getOwnPerson(office, organId, personId);
  if (by.personId === personId)
    throw new OfficeError('forbidden', '自己的密码请用“修改密码”，须输入现在的密码。');
  const fault = findPasswordFault(password, person);
  if (fault) return no(fault);
  const hash = await hashPassword(password, office.newId());
  await office.database.transaction().execute(async (transaction) => {
    await updatePassword(transaction, personId, hash, true);
    await deleteSessionsOf(transaction, personId);
    const done = { organId, action: 'resetPassword', target: person.login, result: 'ok', by };
    await writeLog(office, transaction, done);
  });
  return yes(undefined);
}

/** 停用、启用: a disabled account cannot sign in, and its sessions and tokens end. Throws OfficeError not-found, forbidden. */
export async function setDisabled(
  office: Office,
  { organId, personId, isDisabled, by }: { organId: string; personId: string; isDisabled: boolean; by: Doer },
): Promise<Outcome<void, RoleFault>> {
  const person = await getOwnPerson(office, organId, personId);
  if (by.personId === personId) return no({ code: 'own-account', message: '不能停用、启用自己的账号。' });
  await office.database.transaction().execute(async (transaction) => {
    await updateDisabled(transaction, personId, isDisabled ? utcNow(office) : null);
    if (isDisabled) await deleteSessionsOf(transaction, personId);
    const action = isDisabled ? 'disablePerson' : 'enablePerson';
    await writeLog(office, transaction, { organId, action, target: person.login, result: 'ok', by });
  });
  return yes(undefined);
}

/** The account, which only the organ that keeps it may change; elsewhere it is not to be seen unless it holds a role there. */
export async function getOwnPerson(
  { database }: Pick<Office, 'database'>,
  organId: string,
  personId: string,
): Promise<Person> {
  const person = await findPerson(database, personId);
  if (person?.organId === organId) return person;
  const held = person ? await selectRolesIn(database, organId, personId) : [];
  if (held.length === 0) throw new OfficeError('not-found', '没有这个人员。');
  throw new OfficeError('forbidden', '这个账号由其他机关管理，本机关只能调整其在本机关的岗位。');
}
