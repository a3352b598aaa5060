import type { Database, DatabaseTransaction } from './tables.ts';

/** 登录: of a browser, or of a program (`program` its name, `organId` the organ it may act in). */
export interface Session {
  tokenHash: string;
  id: string;
  personId: string;
  organId: string | null;
  program: string | null;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export async function insertSession(database: Database, session: Session): Promise<void> {
  await database
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      person_id: session.personId,
      organ_id: session.organId,
      program: session.program,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function findSession(database: Database, tokenHash: string): Promise<Session | undefined> {
  return selectSessions(database).where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** 程序令牌 of the organ, newest first. */
export async function selectPrograms(database: Database, organId: string): Promise<Session[]> {
  return selectSessions(database).where('organ_id', '=', organId).orderBy('created_at', 'desc').execute();
}

export async function touchSession(database: Database, tokenHash: string, seenAt: string): Promise<void> {
  await database
    .updateTable('session')
    .set({ last_seen_at: seenAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteSession(database: Database, tokenHash: string): Promise<void> {
  await database.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** False where the organ has no such program. */
export async function deleteProgram(
  transaction: DatabaseTransaction,
  organId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('session')
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Ends every session of a person; `but` spares one, `browsers` spares programs. */
export async function deleteSessionsOf(
  transaction: DatabaseTransaction,
  personId: string,
  { but, browsers = false }: { but?: string; browsers?: boolean } = {},
): Promise<void> {
  let query = transaction.deleteFrom('session').where('person_id', '=', personId);
  if (but !== undefined) query = query.where('token_hash', '!=', but);
  if (browsers) query = query.where('program', 'is', null);
  await query.execute();
}

export async function deleteExpiredSessions(database: Database, now: string): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<=', now).execute();
}

function selectSessions(database: Database) {
  return database
    .selectFrom('session')
    .select([
      'token_hash as tokenHash',
      'id',
      'person_id as personId',
      'organ_id as organId',
      'program',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
    ]);
}
