import { findPersonByLogin } from '../../store/person.ts';
import { selectRolesIn } from '../../store/person-role.ts';
import { newSecret } from '../../store/secret.ts';
import { deleteProgram, insertSession, selectPrograms } from '../../store/session.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { type Doer, writeLog } from './access-log.ts';
import { hashOfSecret } from './secret.ts';
import { daysAfter, type SessionRules, utcNow } from './session-rules.ts';

/** 程序令牌 as lists show it; the token itself is shown once. */
export interface Program {
  id: string;
  personId: string;
  program: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export interface ProgramWish {
  organId: string;
  login: string;
  /** What the program is called. */
  program: string;
  /** Days; at most what the rules allow. */
  days: number;
  by: Doer;
}

/** What every token begins with, so that one left lying about is known for what it is. */
const tokenMark = 'gongkai_';

/** 发令牌: for a program that acts as the person, in this organ only. Throws OfficeError not-found where the person holds no role in it. */
export async function makeToken(
  office: Office,
  { organId, login, program, days, by }: ProgramWish,
  rules: SessionRules,
): Promise<{ token: string; expiresAt: string }> {
  const { database } = office;
  const person = await findPersonByLogin(database, login);
  const held = person ? await selectRolesIn(database, organId, person.id) : [];
  if (!person || held.length === 0) throw new OfficeError('not-found', '本机关没有这个人员，或者没有岗位。');
  const token = `${tokenMark}${newSecret()}`;
  const createdAt = utcNow(office);
  const expiresAt = daysAfter(createdAt, Math.min(days, rules.programDays));
  await database.transaction().execute(async (transaction) => {
    await insertSession(transaction, {
      tokenHash: hashOfSecret(token),
      id: office.newId(),
      personId: person.id,
      organId,
      program,
      createdAt,
      lastSeenAt: createdAt,
      expiresAt,
    });
    const target = `${login}：${program}`;
    await writeLog(office, transaction, { organId, action: 'makeToken', target, result: 'ok', by });
  });
  return { token, expiresAt };
}

export async function listPrograms({ database }: Office, organId: string): Promise<Program[]> {
  const sessions = await selectPrograms(database, organId);
  return sessions.map(({ id, personId, program, createdAt, lastSeenAt, expiresAt }) => ({
    id,
    personId,
    program: program ?? '',
    createdAt,
    lastSeenAt,
    expiresAt,
  }));
}

/** 收回令牌. Throws OfficeError not-found. */
export async function endProgram(office: Office, organId: string, id: string, by: Doer): Promise<void> {
  await office.database.transaction().execute(async (transaction) => {
    if (!(await deleteProgram(transaction, organId, id)))
      throw new OfficeError('not-found', '没有这个令牌。');
    await writeLog(office, transaction, { organId, action: 'endToken', target: id, result: 'ok', by });
  });
}
