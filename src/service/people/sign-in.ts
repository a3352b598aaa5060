import { no, type Outcome, yes } from '../../law/outcome.ts';
import { findPersonByLogin, updatePassword } from '../../store/person.ts';
import { selectRolesOf } from '../../store/person-role.ts';
import { newSecret } from '../../store/secret.ts';
import { deleteExpiredSessions, deleteSession, insertSession } from '../../store/session.ts';
import type { Office } from '../office.ts';
import { type Doer, writeLog } from './access-log.ts';
import { parseLogin } from './login.ts';
import { hashPassword, isOutdated, isPassword } from './password-hash.ts';
import { hashOfSecret } from './secret.ts';
import { minutesAfter, type SessionRules, utcNow } from './session-rules.ts';
import { settleAttempt, takeAttempt } from './sign-in-brake.ts';
import { type Staff, staffOf } from './staff.ts';

/** 登录不成. `waitSeconds`: after which to try again. */
export interface SignInFault {
  code: 'wrong' | 'wait' | 'disabled';
  message: string;
  waitSeconds?: number;
}

/** 登录成功: the token for the browser, and when the session ends at the latest. */
export interface SignedIn {
  token: string;
  expiresAt: string;
  staff: Staff;
}

/** `earlier`: the token the browser brought; it ends with the new session. */
export interface SignInWish {
  login: string;
  password: string;
  address: string;
  earlier?: string | undefined;
}

export const wrongPassword: SignInFault = { code: 'wrong', message: '登录名或者密码不对。' };

/** 登录: an unknown login is answered like a wrong password, and after the same work. The session gets a new token always. */
export async function signIn(
  office: Office,
  wish: SignInWish,
  rules: SessionRules,
): Promise<Outcome<SignedIn, SignInFault>> {
  const { database, newId } = office;
  const { password, address } = wish;
  const login = parseLogin(wish.login);
  const attempt = { login: login ?? wish.login, address };
  const until = await takeAttempt(office, attempt, rules);
  const person = login === undefined ? undefined : await findPersonByLogin(database, login);
  const by = { personId: person?.id ?? null, program: null, address };
  const log = (result: string) =>
    writeLog(office, database, { organId: person?.organId ?? '', action: 'signIn', target: '', result, by });
  if (until !== undefined) {
    await log('wait');
    return no(waitFault(until, utcNow(office)));
  }
  const isRight = await isPassword(password, person?.passwordHash);
  if (!person || !isRight) {
    await log('wrong');
    return no(wrongPassword);
  }
  await settleAttempt(office, attempt, rules);
  if (person.disabledAt !== null) {
    await log('disabled');
    return no({ code: 'disabled', message: '账号已停用，请与本机关的安全管理员联系。' });
  }
  if (isOutdated(person.passwordHash)) {
    const hash = await hashPassword(password, newId());
    await database
      .transaction()
      .execute((transaction) => updatePassword(transaction, person.id, hash, person.mustChange));
  }
  const token = newSecret();
  const createdAt = utcNow(office);
  const expiresAt = minutesAfter(createdAt, rules.longestMinutes);
  await deleteExpiredSessions(database, createdAt);
  if (wish.earlier !== undefined) await deleteSession(database, hashOfSecret(wish.earlier));
  const session = { id: newId(), personId: person.id, organId: null, program: null };
  await insertSession(database, {
    ...session,
    tokenHash: hashOfSecret(token),
    createdAt,
    lastSeenAt: createdAt,
    expiresAt,
  });
  await log('ok');
  const roles = await selectRolesOf(database, person.id);
  return yes({ token, expiresAt, staff: staffOf(person, roles, session) });
}

export function waitFault(until: string, now: string): SignInFault {
  const seconds = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
  const message = `登录失败次数过多，请在${Math.ceil(seconds / 60)}分钟后再试。`;
  return { code: 'wait', message, waitSeconds: seconds };
}

/** 退出: the session is over, wherever its token is kept. */
export async function signOut(office: Office, token: string, by: Doer, organId: string): Promise<void> {
  await deleteSession(office.database, hashOfSecret(token));
  await writeLog(office, office.database, { organId, action: 'signOut', target: '', result: 'ok', by });
}
