import { sql } from 'kysely';
import type { SearchTable } from './search-state.ts';
import type { Database } from './tables.ts';

/** 检索库里的一行, as it stands there. */
export interface StoredSearchRow {
  recordId: string;
  publishedOn: string;
  plain: string;
  words: string[];
}

/** Of these records of an organ. */
export async function selectSearchRows(
  database: Database,
  table: SearchTable,
  organId: string,
  recordIds: readonly string[],
): Promise<StoredSearchRow[]> {
  const { rows } = await sql<StoredSearchRow>`
    select record_id as "recordId", published_on as "publishedOn", plain, tsvector_to_array(vector) as words
    from ${sql.table(table.name)} where organ_id = ${organId} and record_id = any(${recordIds}::text[])`.execute(
    database,
  );
  return rows;
}

/** Records that are found by the search and have no event. */
export async function selectSearchAlone(
  database: Database,
  table: SearchTable,
  organId: string,
): Promise<string[]> {
  const { rows } = await sql<{ recordId: string }>`
    select found.record_id as "recordId" from ${sql.table(table.name)} as found
    where found.organ_id = ${organId} and not exists (select from record_event as event
      where event.organ_id = ${organId} and event.record_id = found.record_id and event.version = 1)`.execute(
    database,
  );
  return rows.map(({ recordId }) => recordId);
}
