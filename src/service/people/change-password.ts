import { no, type Outcome, yes } from '../../law/outcome.ts';
import { findPerson, updatePassword } from '../../store/person.ts';
import { deleteSessionsOf } from '../../store/session.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { type Doer, writeLog } from './access-log.ts';
import { findPasswordFault, type PasswordFault } from './password-fault.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { hashOfSecret } from './secret.ts';
import { type SessionRules, utcNow } from './session-rules.ts';
import { type SignInFault, waitFault, wrongPassword } from './sign-in.ts';
import { settleAttempt, takeAttempt } from './sign-in-brake.ts';

/** 修改密码的请求. `token`: the session it comes from, which goes on; all others of the person's browsers end. */
export interface PasswordChange {
  personId: string;
  current: string;
  wanted: string;
  token: string;
  by: Doer;
}

type ChangeFault = SignInFault | PasswordFault | { code: 'same'; message: string };

/** 修改密码: guesses at the current one are braked as at sign-in. */
export async function changePassword(
  office: Office,
  { personId, current, wanted, token, by }: PasswordChange,
  rules: SessionRules,
): Promise<Outcome<void, ChangeFault>> {
  const { database } = office;
  const person = await findPerson(database, personId);
  if (!person) throw new OfficeError('not-found', '没有这个人员。');
  const done = { organId: person.organId, action: 'changePassword', target: person.login, by };
  const attempt = { login: person.login, address: by.address };
  const until = await takeAttempt(office, attempt, rules);
  if (until !== undefined) return no(waitFault(until, utcNow(office)));
  if (!(await isPassword(current, person.passwordHash))) {
    await writeLog(office, database, { ...done, result: 'wrong' });
    return no({ ...wrongPassword, message: '现在的密码不对。' });
  }
  await settleAttempt(office, attempt, rules);
  const fault = findPasswordFault(wanted, person);
  if (fault) return no(fault);
  if (wanted === current) return no({ code: 'same', message: '新密码与现在的密码相同。' });
  const hash = await hashPassword(wanted, office.newId());
  await database.transaction().execute(async (transaction) => {
    await updatePassword(transaction, personId, hash, false);
    await deleteSessionsOf(transaction, personId, { but: hashOfSecret(token), browsers: true });
    await writeLog(office, transaction, { ...done, result: 'ok' });
  });
  return yes(undefined);
}
