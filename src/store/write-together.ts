import { type Compilable, type OperationNodeSource, sql } from 'kysely';
import type { DatabaseTransaction } from './tables.ts';

/** 一次写入 of one table, not yet sent. */
export type Write = Compilable & OperationNodeSource;

/**
 * 一并写入: writes of several tables sent as one statement, so that an act under the lock of its chain waits for the database once.
 * They do not see one another's rows.
 */
export async function writeTogether(
  transaction: DatabaseTransaction,
  writes: readonly Write[],
): Promise<void> {
  if (writes.length === 0) return;
  const parts = writes.map((write, at) => sql`${sql.ref(`write${at}`)} as (${write})`);
  await sql`with ${sql.join(parts)} select`.execute(transaction);
}
