import { sql } from 'kysely';
import { type SearchTable, tableOf } from './search-state.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

interface Searched {
  table: SearchTable;
  /** First and last day of publication, 'YYYY-MM-DD'. */
  first: string;
  last: string;
}

interface Row {
  live: number;
  live_months: number;
  days: Record<string, [string | null, string | null]>;
}

/**
 * Reads the table that is searched now, by its index and in no other way. Each statement sees what is committed when it begins; the
 * first one locks both tables against being emptied, and only then looks which of them is live.
 */
export async function readSearchTable<T>(
  database: Database,
  read: (transaction: DatabaseTransaction, searched: Searched) => Promise<T>,
): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('read committed')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows } = await sql<Row>`select live, live_months, json_build_object(
          1, (select json_build_array(min(published_on), max(published_on)) from search_text_1),
          2, (select json_build_array(min(published_on), max(published_on)) from search_text_2)) as days,
          set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
          set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '64MB', true)
        from search_state`.execute(transaction);
      const row = rows[0];
      if (row === undefined) throw new Error('search_state is empty');
      const [first, last] = row.days[row.live] ?? [];
      // Nothing is public yet: no span to ask.
      return read(transaction, {
        table: tableOf(row.live, row.live_months),
        first: first ?? '1970-01-02',
        last: last ?? '1970-01-01',
      });
    });
}
