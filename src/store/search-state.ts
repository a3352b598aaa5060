import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 检索库的状态: which of the two tables is searched, which is being made anew, and by which rules the words of the searched one were made. */
export interface SearchState {
  live: SearchTable;
  building: SearchTable | undefined;
  termsVersion: number;
}

export type SearchTable = 'search_text_1' | 'search_text_2';

export async function getSearchState(database: Database): Promise<SearchState> {
  return stateOf(await selectState(database).executeTakeFirstOrThrow());
}

/** `share` by whoever publishes or withdraws; `update`, alone, by a step of the rebuilding. Held until the transaction ends. */
export async function lockSearchState(
  transaction: DatabaseTransaction,
  lock: 'share' | 'update',
): Promise<SearchState> {
  const query = selectState(transaction);
  const locked = lock === 'share' ? query.forShare() : query.forUpdate();
  return stateOf(await locked.executeTakeFirstOrThrow());
}

export async function setSearchState(transaction: DatabaseTransaction, state: SearchState): Promise<void> {
  await transaction
    .updateTable('search_state')
    .set({
      live: numberOf(state.live),
      building: state.building === undefined ? null : numberOf(state.building),
      terms_version: state.termsVersion,
    })
    .execute();
}

/** Nobody may be searching it: waits until those who are have done. */
export async function emptySearchTable(database: Database, table: SearchTable): Promise<void> {
  await sql`truncate ${sql.table(table)}`.execute(database);
}

function selectState(database: Database) {
  return database.selectFrom('search_state').select(['live', 'building', 'terms_version']);
}

function stateOf(row: { live: number; building: number | null; terms_version: number }): SearchState {
  return {
    live: tableOf(row.live),
    building: row.building === null ? undefined : tableOf(row.building),
    termsVersion: row.terms_version,
  };
}

export function tableOf(number: number): SearchTable {
  return number === 1 ? 'search_text_1' : 'search_text_2';
}

function numberOf(table: SearchTable): number {
  return table === 'search_text_1' ? 1 : 2;
}
