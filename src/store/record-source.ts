import type { Database, DatabaseTransaction } from './tables.ts';

/** 导入的来源 of a record. `statedOn`: the day stated there, a fact of the source. */
export interface RecordSourceRow {
  source: string;
  sourceId: string;
  recordId: string;
  address: string | null;
  statedOn: string | null;
  importedAt: string;
}

export async function insertRecordSource(
  transaction: DatabaseTransaction,
  organId: string,
  row: RecordSourceRow,
): Promise<void> {
  await transaction
    .insertInto('record_source')
    .values({
      organ_id: organId,
      source: row.source,
      source_id: row.sourceId,
      record_id: row.recordId,
      address: row.address,
      stated_on: row.statedOn,
      imported_at: row.importedAt,
    })
    .execute();
}

/** The record that was made of it, where it was imported before. */
export async function findImported(
  database: Database,
  organId: string,
  source: string,
  sourceId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('record_source')
    .select('record_id')
    .where('organ_id', '=', organId)
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row?.record_id;
}
