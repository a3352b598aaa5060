import { indexText } from '../../src/search/index-text.ts';
import { parseQuery } from '../../src/search/query.ts';
import { findHits, type SearchPage, type SearchRequest } from '../../src/store/search-hits.ts';
import { putSearchText, type SearchEntry } from '../../src/store/search-text.ts';
import type { Database } from '../../src/store/tables.ts';

/** 供检索的虚构公开信息. */
export interface Published extends Partial<Omit<SearchEntry, 'text' | 'state'>> {
  organId: string;
  recordId: string;
  title?: string;
  body?: string;
}

export function entryOf({ title = '公示', body = '', ...given }: Published): SearchEntry {
  return {
    publishedOn: '2026-02-06',
    nodes: [],
    year: Number((given.publishedOn ?? '2026').slice(0, 4)),
    genre: undefined,
    validity: undefined,
    ...given,
    state: 'published',
    text: indexText([title], body),
  };
}

export async function publish(database: Database, records: readonly Published[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const record of records) await putSearchText(transaction, entryOf(record));
  });
}

export async function search(
  database: Database,
  text: string,
  request: Partial<Omit<SearchRequest, 'query'>> = {},
): Promise<SearchPage> {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(query.because.message);
  const asked = { filter: {}, order: 'date', limit: 20, countUpTo: 1000, ...request } as const;
  return findHits(database, { ...asked, query: query.value });
}

export function idsOf(page: SearchPage): string[] {
  return page.hits.map((hit) => hit.recordId);
}
