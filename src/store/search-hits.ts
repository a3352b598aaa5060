import { type RawBuilder, sql } from 'kysely';
import type { Query } from '../search/query.ts';
import { type Place, quarterOf, quartersBetween, questionFor, type SearchFilter } from './search-lexeme.ts';
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
  /** Hits are counted so far, and no further; 0: not at all. */
  countUpTo: number;
}

export interface SearchPage {
  hits: SearchHit[];
  /** Undefined on the last page. */
  next: SearchHit | undefined;
  /** `more`: there are more than were counted (1000+). Undefined where it was not asked for. */
  count: { hits: number; more: boolean } | undefined;
}

/** One way through the quarters. */
interface Walk {
  table: SearchTable;
  quarters: string[];
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

/** 检索: every hit has every word of the query as it stands, and every public record that has them is a hit. */
export async function findHits(database: Database, request: SearchRequest): Promise<SearchPage> {
  return readSearchTable(database, async (transaction, { table, first, last }) => {
    const quarters = quartersIn(request.filter, first, last);
    const wanted = request.limit + 1;
    const all = { table, quarters, request, place: 'anywhere', countUpTo: request.countUpTo + 1 } as const;
    if (request.order === 'date') {
      const found = await walk(transaction, {
        ...all,
        after: request.after,
        wanted,
        countUpTo: request.countUpTo === 0 ? 0 : all.countUpTo,
      });
      return pageOf(request, found.hits, found.counted);
    }
    const hits = await findByRelevance(transaction, all, wanted);
    if (request.countUpTo === 0) return pageOf(request, hits, 0);
    const { counted } = await walk(transaction, { ...all, after: undefined, wanted: 0 });
    return pageOf(request, hits, counted);
  });
}

async function findByRelevance(
  transaction: DatabaseTransaction,
  all: Pick<Walk, 'table' | 'quarters' | 'request'>,
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
  const { countUpTo } = request;
  return {
    hits,
    next: found.length > request.limit ? hits.at(-1) : undefined,
    count: countUpTo === 0 ? undefined : { hits: Math.min(counted, countUpTo), more: counted > countUpTo },
  };
}

function quartersIn({ publishedFrom, publishedUntil }: SearchFilter, first: string, last: string): string[] {
  const from = publishedFrom !== undefined && publishedFrom > first ? publishedFrom : first;
  const until = publishedUntil !== undefined && publishedUntil < last ? publishedUntil : last;
  return from > until ? [] : quartersBetween(from, until);
}

/** The newest quarter first, then four, sixteen …, until there is enough: what is common is found in the first, what is rare in few steps. */
async function walk(transaction: DatabaseTransaction, way: Walk): Promise<Found> {
  const found: Found = { hits: [], counted: 0 };
  // Counting begins with the newest; a page without it where the page before ended.
  const from = way.after === undefined || way.countUpTo > 0 ? undefined : quarterOf(way.after.publishedOn);
  const quarters = way.quarters.filter((quarter) => from === undefined || quarter <= from);
  for (let at = 0, size = 1; at < quarters.length; at += size, size = Math.min(size * 4, 64)) {
    const wanted = way.wanted - found.hits.length;
    const toCount = way.countUpTo - found.counted;
    if (wanted <= 0 && toCount <= 0) break;
    const step = await askQuarters(transaction, way, quarters.slice(at, at + size), wanted, toCount);
    found.hits.push(...step.hits);
    found.counted += step.counted;
  }
  return found;
}

async function askQuarters(
  transaction: DatabaseTransaction,
  { table, request, place, after }: Walk,
  quarters: string[],
  wanted: number,
  toCount: number,
): Promise<Found> {
  const { query, filter } = request;
  const questions = quarters.map((quarter) => questionFor(quarter, query, filter, place));
  const verified = verification(query);
  const { rows } = await sql<{ page: [string, string, string][]; counted: number }>`
    with candidate as materialized (
      select s.organ_id, s.record_id, s.published_on, s.plain
      from unnest(${questions}::text[]) as wanted (question)
      join ${sql.table(table)} as s on s.vector @@ wanted.question::tsquery
      where ${withinDays(filter)}
    ), page as (
      select organ_id, record_id, published_on
      from (select * from candidate where ${behind(after)}
        order by published_on desc, organ_id desc, record_id desc offset 0) as ordered
      where ${verified} limit ${Math.max(0, wanted)}
    )
    select
      (select coalesce(json_agg(json_build_array(organ_id, record_id, published_on)
        order by published_on desc, organ_id desc, record_id desc), '[]') from page) as page,
      (select count(*) from (select from candidate where ${verified} limit ${Math.max(0, toCount)}) as one) as counted
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
  return sql<boolean>`s.published_on between ${publishedFrom ?? '-infinity'}::date and ${publishedUntil ?? 'infinity'}::date`;
}

function behind(after: SearchHit | undefined): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`;
  return sql<boolean>`(published_on, organ_id, record_id) < (${after.publishedOn}::date, ${after.organId}::text collate "C", ${after.recordId}::text collate "C")`;
}
