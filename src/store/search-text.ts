import { sql } from 'kysely';
import type { IndexedText } from '../search/index-text.ts';
import { lexemesOf, type SearchFacets } from './search-lexeme.ts';
import { lockSearchState, type SearchTable } from './search-state.ts';
import type { DatabaseTransaction } from './tables.ts';

/** 检索条目: a record that is public now. There is no entry for any other: the state is part of its type. */
export interface SearchEntry extends SearchFacets {
  state: 'published';
  organId: string;
  recordId: string;
  /** 'YYYY-MM-DD'. */
  publishedOn: string;
  text: IndexedText;
}

/** 编入检索, in the transaction that publishes the record or changes what is published of it. */
export async function putSearchText(transaction: DatabaseTransaction, entry: SearchEntry): Promise<void> {
  const { live, building } = await lockSearchState(transaction, 'share');
  await writeSearchText(transaction, live, [entry]);
  if (building !== undefined) await writeSearchText(transaction, building, [entry]);
}

/** 移出检索, in the transaction by which the record leaves the portal. False: it was not there. */
export async function removeSearchText(
  transaction: DatabaseTransaction,
  organId: string,
  recordId: string,
): Promise<boolean> {
  const { live, building } = await lockSearchState(transaction, 'share');
  const removed = await remove(transaction, live, organId, recordId);
  if (building !== undefined) await remove(transaction, building, organId, recordId);
  return removed;
}

export async function writeSearchText(
  transaction: DatabaseTransaction,
  table: SearchTable,
  entries: readonly SearchEntry[],
): Promise<void> {
  for (const entry of entries) {
    const lexemes = lexemesOf(entry, entry.text, table.months);
    await sql`insert into ${sql.table(table.name)} (organ_id, record_id, published_on, plain, vector)
      values (${entry.organId}, ${entry.recordId}, ${entry.publishedOn}, ${entry.text.plain},
        array_to_tsvector(${lexemes}::text[]))
      on conflict (organ_id, record_id) do update set
        published_on = excluded.published_on, plain = excluded.plain, vector = excluded.vector`.execute(
      transaction,
    );
  }
}

async function remove(
  transaction: DatabaseTransaction,
  table: SearchTable,
  organId: string,
  recordId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table.name)}
    where organ_id = ${organId} and record_id = ${recordId}`.execute(transaction);
  return (numAffectedRows ?? 0n) > 0n;
}
