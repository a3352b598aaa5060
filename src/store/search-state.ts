import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 检索库的状态: which of the two tables is searched, which is being made anew, and by which rules the words of the searched one were made. */
export interface SearchState {
  live: SearchTable;
  building: SearchTable | undefined;
  termsVersion: number;
}

/** `months`: of a span, by which its words are told apart. */
export interface SearchTable {
  name: 'search_text_1' | 'search_text_2';
  months: number;
}

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
      live_months: state.live.months,
      building: state.building === undefined ? null : numberOf(state.building),
      building_months: state.building?.months ?? null,
      terms_version: state.termsVersion,
    })
    .execute();
}

/** Nobody may be searching it: waits until those who are have done. */
export async function emptySearchTable(database: Database, table: SearchTable): Promise<void> {
  await sql`truncate ${sql.table(table.name)}`.execute(database);
}

function selectState(database: Database) {
  return database
    .selectFrom('search_state')
    .select(['live', 'live_months', 'building', 'building_months', 'terms_version']);
}

interface StateRow {
  live: number;
  live_months: number;
  building: number | null;
  building_months: number | null;
  terms_version: number;
}

function stateOf(row: StateRow): SearchState {
  const { building, building_months: months } = row;
  return {
    live: tableOf(row.live, row.live_months),
    building: building === null || months === null ? undefined : tableOf(building, months),
    termsVersion: row.terms_version,
  };
}

export function tableOf(number: number, months: number): SearchTable {
  return { name: number === 1 ? 'search_text_1' : 'search_text_2', months };
}

function numberOf(table: SearchTable): number {
  return table.name === 'search_text_1' ? 1 : 2;
}
