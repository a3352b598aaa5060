import { type RawBuilder, sql } from 'kysely';
import type { Query } from '../search/query.ts';
import {
  ANY_SPAN,
  type Place,
  questionOf,
  type SearchFilter,
  spanOf,
  spansBetween,
} from './search-lexeme.ts';
import { readSearchTable } from './search-session.ts';
import type { SearchTable } from './search-state.ts';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 检索结果的一条, newest first; with 'relevance' those with all words in title or numbers before the others. */
export interface SearchHit {
  organId: string;
  recordId: string;
  /** 'YYYY-MM-DD'. */
  publishedOn: string;
  /** Title and numbers have all words of the query; only known with 'relevance'. */
  inHead: boolean | undefined;
}

export interface SearchRequest {
  query: Query;
  filter: SearchFilter;
  order: 'date' | 'relevance';
  /** `next` of the page before. */
  after?: SearchHit | undefined;
  limit: number;
  /** Hits are counted so far, and no further, to 100 where each must be compared with its text; 0: not at all. */
  countUpTo: number;
}

export interface SearchPage {
  hits: SearchHit[];
  /** Undefined on the last page. */
  next: SearchHit | undefined;
  /** `more`: there are more than were counted (1000+). Undefined where it was not asked for. */
  count: { hits: number; more: boolean } | undefined;
}

/** One way through the spans. */
interface Walk {
  table: SearchTable;
  spans: string[];
  request: SearchRequest;
  place: Place;
  after: SearchHit | undefined;
  wanted: number;
  countUpTo: number;
}

interface Found {
  hits: SearchHit[];
  counted: number;
}

/** A comparison with the text costs some twenty times what finding it in the index does. */
const MOST_COMPARED = 100;

/** 检索: every hit has every word of the query as it stands, and every public record that has them is a hit. */
export async function findHits(database: Database, request: SearchRequest): Promise<SearchPage> {
  return readSearchTable(database, async (transaction, { table, first, last }) => {
    const all = {
      table,
      spans: spansIn(table, request.filter, first, last),
      request,
      place: 'anywhere',
    } as const;
    const wanted = request.limit + 1;
    const most = mostCounted(request);
    const countUpTo = most === 0 ? 0 : most + 1;
    if (request.order === 'date') {
      const found = await walk(transaction, { ...all, after: request.after, wanted, countUpTo });
      return pageOf(request, found.hits, found.counted);
    }
    const hits = await findByRelevance(transaction, all, wanted);
    if (countUpTo === 0) return pageOf(request, hits, 0);
    const { counted } = await walk(transaction, { ...all, after: undefined, wanted: 0, countUpTo });
    return pageOf(request, hits, counted);
  });
}

function mostCounted({ query, countUpTo }: SearchRequest): number {
  return query.words.every((word) => word.exact) ? countUpTo : Math.min(countUpTo, MOST_COMPARED);
}

async function findByRelevance(
  transaction: DatabaseTransaction,
  all: Pick<Walk, 'table' | 'spans' | 'request'>,
  wanted: number,
): Promise<SearchHit[]> {
  const { after } = all.request;
  const hits: SearchHit[] = [];
  if (after?.inHead !== false) {
    const found = await walk(transaction, { ...all, place: 'head', after, wanted, countUpTo: 0 });
    hits.push(...found.hits);
  }
  if (hits.length < wanted) {
    const from = after?.inHead === false ? after : undefined;
    const rest = wanted - hits.length;
    const found = await walk(transaction, { ...all, place: 'body', after: from, wanted: rest, countUpTo: 0 });
    hits.push(...found.hits);
  }
  return hits;
}

function pageOf(request: SearchRequest, found: SearchHit[], counted: number): SearchPage {
  const hits = found.slice(0, request.limit);
  const most = mostCounted(request);
  return {
    hits,
    next: found.length > request.limit ? hits.at(-1) : undefined,
    count: most === 0 ? undefined : { hits: Math.min(counted, most), more: counted > most },
  };
}

function spansIn(
  { months }: SearchTable,
  { publishedFrom, publishedUntil }: SearchFilter,
  first: string,
  last: string,
): string[] {
  const from = publishedFrom !== undefined && publishedFrom > first ? publishedFrom : first;
  const until = publishedUntil !== undefined && publishedUntil < last ? publishedUntil : last;
  return from > until ? [] : spansBetween(from, until, months);
}

/**
 * One span after the other, the newest first, each in its order, and no further than until there is enough: the statement is read row
 * by row, so that what is common is found in the first span, and only what is rare asks for all of them.
 */
async function walk(
  transaction: DatabaseTransaction,
  { table, spans, request, place, after, wanted, countUpTo }: Walk,
): Promise<Found> {
  const { query, filter } = request;
  // Counting begins with the newest; a page without it where the page before ended.
  const from = after === undefined || countUpTo > 0 ? undefined : spanOf(after.publishedOn, table.months);
  const asked = spans.filter((span) => from === undefined || span <= from);
  const question = questionOf(query, filter, place);
  const verified = verification(query);
  const { rows } = await sql<{ page: [string, string, string][]; counted: number }>`
    with candidate as materialized (
      select found.* from unnest(${asked}::text[]) as span
      cross join lateral (
        select organ_id, record_id, published_on, plain from ${sql.table(table.name)}
        where vector @@ replace(${question}, ${ANY_SPAN}, span)::tsquery and ${withinDays(filter)}
        order by published_on desc, organ_id desc, record_id desc
      ) as found
    ), page as (
      select organ_id, record_id, published_on from candidate
      where ${behind(after)} and ${verified} limit ${wanted}
    )
    select
      (select coalesce(json_agg(json_build_array(organ_id, record_id, published_on)
        order by published_on desc, organ_id desc, record_id desc), '[]') from page) as page,
      (select count(*) from (select from candidate where ${verified} limit ${countUpTo}) as one) as counted
  `.execute(transaction);
  const { page = [], counted = 0 } = rows[0] ?? {};
  const inHead = place === 'anywhere' ? undefined : place === 'head';
  const hits = page.map(([organId, recordId, publishedOn]) => ({ organId, recordId, publishedOn, inHead }));
  return { hits, counted };
}

/** The index knows which words a text has, not where: what stands in several of them is compared with the text. */
function verification(query: Query): RawBuilder<boolean> {
  const open = query.words.filter((word) => !word.exact);
  if (open.length === 0) return sql<boolean>`true`;
  return sql<boolean>`${sql.join(
    open.map((word) => sql`position(${word.plain}::text in plain) > 0`),
    sql` and `,
  )}`;
}

function withinDays({ publishedFrom, publishedUntil }: SearchFilter): RawBuilder<boolean> {
  return sql<boolean>`published_on between ${publishedFrom ?? '-infinity'}::date and ${publishedUntil ?? 'infinity'}::date`;
}

function behind(after: SearchHit | undefined): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`;
  return sql<boolean>`(published_on, organ_id, record_id) < (${after.publishedOn}::date, ${after.organId}::text collate "C", ${after.recordId}::text collate "C")`;
}
