import type { LogPlace } from '../../store/access-log.ts';
import { selectNames } from '../../store/person.ts';
import { newSecret } from '../../store/secret.ts';
import type { Office } from '../office.ts';
import { type Doer, type Logged, type LogPage, readLog, writeLog } from './access-log.ts';
import {
  addPerson,
  listPersons,
  type NewPerson,
  type PersonLine,
  resetPassword,
  setDisabled,
} from './accounts.ts';
import { changePassword, type PasswordChange } from './change-password.ts';
import { setRoles } from './give-roles.ts';
import { endProgram, listPrograms, makeToken } from './programs.ts';
import { passwordFrom } from './secret.ts';
import { defaultSessionRules, type SessionRules } from './session-rules.ts';
import { signIn, signOut } from './sign-in.ts';
import { findStaff } from './staff.ts';

/** 人员、岗位和登录 as the screens, the interface and the commands use them. */
export type People = ReturnType<typeof createPeople>;

export function createPeople(office: Office, rules: SessionRules = defaultSessionRules) {
  return {
    signIn: (wish: Parameters<typeof signIn>[1]) => signIn(office, wish, rules),
    signOut: (token: string, by: Doer, organId: string) => signOut(office, token, by, organId),
    /** Who is signed in with this token. */
    findStaff: (token: string) => findStaff(office, token, rules),
    changePassword: (change: PasswordChange) => changePassword(office, change, rules),
    /** 姓名 by id of the person. */
    names: (ids: readonly string[]) => selectNames(office.database, ids),
    list: (organId: string): Promise<PersonLine[]> => listPersons(office, organId),
    /** 生成的密码: told once to whoever adds the person. */
    newPassword: () => passwordFrom(newSecret()),
    add: (person: NewPerson) => addPerson(office, person),
    resetPassword: (reset: Parameters<typeof resetPassword>[1]) => resetPassword(office, reset),
    setDisabled: (wish: Parameters<typeof setDisabled>[1]) => setDisabled(office, wish),
    setRoles: (gift: Parameters<typeof setRoles>[1]) => setRoles(office, gift),
    makeToken: (wish: Parameters<typeof makeToken>[1]) => makeToken(office, wish, rules),
    listPrograms: (organId: string) => listPrograms(office, organId),
    endProgram: (organId: string, id: string, by: Doer) => endProgram(office, organId, id, by),
    writeLog: (logged: Logged) => writeLog(office, office.database, logged),
    readLog: (organId: string, after?: LogPlace): Promise<LogPage> => readLog(office, organId, after),
  };
}
