import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 已编定的索引号: `scope` is the number with * for its serial, within which serials follow one another. */
export interface IndexNumberRow {
  number: string;
  recordId: string;
  scope: string;
  serial: number;
}

export function insertIndexNumber(
  transaction: DatabaseTransaction,
  organId: string,
  { number, recordId, scope, serial }: IndexNumberRow,
): Write {
  return transaction
    .insertInto('record_index_number')
    .values({ organ_id: organId, number, record_id: recordId, scope, serial });
}

/** 0 where none was given yet. */
export async function lastSerial(database: Database, organId: string, scope: string): Promise<number> {
  const row = await database
    .selectFrom('record_index_number')
    .select('serial')
    .where('organ_id', '=', organId)
    .where('scope', '=', scope)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.serial ?? 0;
}

export async function isNumberTaken(database: Database, organId: string, number: string): Promise<boolean> {
  const row = await database
    .selectFrom('record_index_number')
    .select(sql.lit(1).as('one'))
    .where('organ_id', '=', organId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of these records, by record. */
export async function selectIndexNumbersBetween(
  database: Database,
  organId: string,
  afterRecord: string,
  lastRecord: string | undefined,
): Promise<IndexNumberRow[]> {
  let query = database
    .selectFrom('record_index_number')
    .select(['number', 'record_id as recordId', 'scope', 'serial'])
    .where('organ_id', '=', organId)
    .where('record_id', '>', afterRecord);
  if (lastRecord !== undefined) query = query.where('record_id', '<=', lastRecord);
  return query.orderBy('record_id').execute();
}
