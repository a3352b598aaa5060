import type { Database } from '../store/tables.ts';

/** What every act of the office works with: the facts, the clock and the maker of ids. */
export interface Office {
  database: Database;
  /** Instant with zone, ISO 8601. */
  now: () => string;
  newId: () => string;
}
