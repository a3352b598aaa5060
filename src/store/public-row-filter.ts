import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from './tables.ts';

/** All that are given must hold. */
export interface PublicRowFilter {
  nodes?: readonly string[] | undefined;
  theme?: string | undefined;
  genre?: string | undefined;
  about?: readonly string[] | undefined;
  validity?: readonly string[] | undefined;
  /** Instants: from the first on, before the second. */
  publishedFrom?: string | undefined;
  publishedBefore?: string | undefined;
  title?: string | undefined;
  /** 文号 or 索引号, whole. */
  numbers?: readonly string[] | undefined;
  /** 意见征集 of that status on that day. */
  consultation?: { status: 'announced' | 'open' | 'ended' | 'answered' | 'any'; today: string } | undefined;
}

/** The one door to what is public: every list and count passes it. */
export function openRows<O>(
  query: SelectQueryBuilder<TablesOf, 'public_record', O>,
  filter: PublicRowFilter & { now: string },
): SelectQueryBuilder<TablesOf, 'public_record', O> {
  const { nodes, theme, genre, about, validity, publishedFrom, publishedBefore, title, numbers } = filter;
  let open = query
    .where('visibility', '=', sql.lit('public' as const))
    .where('published_at', '<=', filter.now);
  if (nodes !== undefined) open = open.where('node', '=', sql<string>`any(${nodes}::text[])`);
  if (theme !== undefined) open = open.where('theme', '=', theme);
  if (genre !== undefined) open = open.where('genre', '=', genre);
  if (about !== undefined) open = open.where('about', '=', sql<string>`any(${about}::text[])`);
  if (validity !== undefined) open = open.where('validity', '=', sql<string>`any(${validity}::text[])`);
  if (publishedFrom !== undefined) open = open.where('first_published_at', '>=', publishedFrom);
  if (publishedBefore !== undefined) open = open.where('first_published_at', '<', publishedBefore);
  if (title !== undefined) open = open.where(sql<boolean>`position(${title}::text in title) > 0`);
  if (numbers !== undefined) {
    open = open.where(
      sql<boolean>`(document_number = any(${numbers}::text[]) or index_number = any(${numbers}::text[]))`,
    );
  }
  return filter.consultation === undefined ? open : open.where(consultationIs(filter.consultation));
}

function consultationIs({ status, today }: NonNullable<PublicRowFilter['consultation']>) {
  switch (status) {
    case 'any':
      return sql<boolean>`consultation_until is not null`;
    case 'announced':
      return sql<boolean>`(consultation_end is null and consultation_from > ${today}::date)`;
    case 'open':
      return sql<boolean>`(consultation_end is null and ${today}::date between consultation_from and consultation_until)`;
    case 'ended':
      return sql<boolean>`(consultation_end = 'closed' or (consultation_end is null and consultation_until < ${today}::date))`;
    case 'answered':
      return sql<boolean>`consultation_end = 'answered'`;
  }
}

type TablesOf = Database extends Kysely<infer T> ? T : never;
