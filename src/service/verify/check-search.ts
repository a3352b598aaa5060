import type { Catalogue } from '../../record/catalogue/node.ts';
import type { RecordState } from '../../record/state.ts';
import { lexemesOf } from '../../store/search-lexeme.ts';
import { selectSearchAlone, selectSearchRows } from '../../store/search-rows.ts';
import { getSearchState } from '../../store/search-state.ts';
import { findSearchEntry } from '../record/search-rows.ts';
import type { Walk } from './walk.ts';

/** 核对检索: it holds of these records what is public of them, and nothing else. `at`: as of when each was reckoned. */
export async function checkSearch(
  walk: Walk,
  records: readonly { state: RecordState; at: string }[],
  catalogue: Catalogue,
): Promise<void> {
  const { database, organ } = walk;
  const { live } = await getSearchState(database);
  const ids = records.map(({ state }) => state.id);
  const rows = new Map(
    (await selectSearchRows(database, live, organ.id, ids)).map((row) => [row.recordId, row]),
  );
  for (const { state, at } of records) {
    const recordId = state.id;
    const row = rows.get(recordId);
    const entry = await findSearchEntry(database, organ.id, state, { at, catalogue });
    const tell = (what: 'missing' | 'not-public' | 'text' | 'day' | 'words') =>
      walk.find({ kind: 'search-row-differs', recordId, what });
    if (!entry) {
      if (row) tell('not-public');
      continue;
    }
    if (!row) tell('missing');
    else if (row.plain !== entry.text.plain) tell('text');
    else if (row.publishedOn !== entry.publishedOn) tell('day');
    else if (!isSame(row.words, lexemesOf(entry, entry.text, live.months))) tell('words');
  }
}

/** What the search holds and no record stands behind. */
export async function checkSearchAlone(walk: Walk): Promise<void> {
  const { database, organ } = walk;
  const { live } = await getSearchState(database);
  for (const recordId of await selectSearchAlone(database, live, organ.id)) {
    walk.find({ kind: 'search-row-differs', recordId, what: 'not-public' });
  }
}

function isSame(stored: readonly string[], made: readonly string[]): boolean {
  const wanted = new Set(made);
  return stored.length === wanted.size && stored.every((word) => wanted.has(word));
}
