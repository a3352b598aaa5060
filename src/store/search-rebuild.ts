import { sql } from 'kysely';
import { monthsFor } from './search-lexeme.ts';
import { emptySearchTable, lockSearchState, type SearchTable, setSearchState } from './search-state.ts';
import { type SearchEntry, writeSearchText } from './search-text.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 重建检索库的办法. */
export interface Rebuild {
  /** TERMS_VERSION of the rules by which `published` makes its entries. */
  termsVersion: number;
  /** About how many records are public: how finely the words are told apart by time. */
  expected: number;
  /** What is public as the transaction sees it, after the given one, in any fixed order; [] at the end. */
  published: (transaction: DatabaseTransaction, after: SearchEntry | undefined) => Promise<SearchEntry[]>;
  onProgress: (done: number) => void;
}

/** Any number that nobody else takes: held while rebuilding. */
const REBUILD_LOCK = 7_200_320;

/**
 * 重建检索库 beside the old one, which is searched until the new one is whole. What is published or withdrawn meanwhile goes into both;
 * it waits for the batch that is being written, and for no longer. Gives the number of records written, or that another rebuilding
 * is under way. When it fails, the old one is searched on.
 */
export async function rebuildSearch(
  database: Database,
  rebuild: Rebuild,
): Promise<{ ok: true; value: number } | { ok: false; because: 'already-rebuilding' }> {
  return database.connection().execute(async (connection) => {
    const { rows } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_lock(${sql.lit(REBUILD_LOCK)}) as mine`.execute(connection);
    if (rows[0]?.mine !== true) return { ok: false, because: 'already-rebuilding' };
    try {
      const building = await begin(connection, rebuild.expected);
      try {
        const value = await fill(connection, building, rebuild);
        await finish(connection, building, rebuild.termsVersion);
        return { ok: true, value };
      } catch (error) {
        await abandon(connection, building);
        throw error;
      }
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(REBUILD_LOCK)})`.execute(connection);
    }
  });
}

/** From here on every change is written to both tables. */
async function begin(database: Database, expected: number): Promise<SearchTable> {
  return database.transaction().execute(async (transaction) => {
    const state = await lockSearchState(transaction, 'update');
    const name = state.live.name === 'search_text_1' ? 'search_text_2' : 'search_text_1';
    const building = { name, months: monthsFor(expected) } as const;
    await emptySearchTable(transaction, building);
    await setSearchState(transaction, { ...state, building });
    return building;
  });
}

/** Read and written under one lock, so that nothing can be withdrawn between the two. */
async function fill(database: Database, building: SearchTable, rebuild: Rebuild): Promise<number> {
  let after: SearchEntry | undefined;
  for (let done = 0; ; ) {
    const entries = await database.transaction().execute(async (transaction) => {
      await lockSearchState(transaction, 'update');
      const batch = await rebuild.published(transaction, after);
      await writeSearchText(transaction, building, batch);
      return batch;
    });
    after = entries.at(-1);
    if (after === undefined) return done;
    done += entries.length;
    rebuild.onProgress(done);
  }
}

async function finish(database: Database, building: SearchTable, termsVersion: number): Promise<void> {
  const old = await database.transaction().execute(async (transaction) => {
    const { live } = await lockSearchState(transaction, 'update');
    await setSearchState(transaction, { live: building, building: undefined, termsVersion });
    return live;
  });
  await emptySearchTable(database, old);
}

async function abandon(database: Database, building: SearchTable): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { live, termsVersion } = await lockSearchState(transaction, 'update');
    if (live.name === building.name) return;
    await setSearchState(transaction, { live, building: undefined, termsVersion });
    await emptySearchTable(transaction, building);
  });
}
