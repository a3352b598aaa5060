import { sql } from 'kysely';
import { openRows, type PublicRowFilter } from './public-row-filter.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 公开名录的一行: what the gate lets the public see of a record in lists. Days are 'YYYY-MM-DD', instants ISO 8601 in UTC. */
export interface PublicRow {
  visibility: 'public' | 'tombstone';
  indexNumber: string;
  /** Null only in a note of withdrawal that must not show it. */
  title: string | null;
  documentNumber: string | null;
  publisher: string | null;
  node: string | null;
  theme: string | null;
  genre: string | null;
  /** Null in a note of withdrawal, as is all that follows from the content. */
  about: string | null;
  description: string | null;
  madeOn: string | null;
  firstPublishedAt: string;
  publishedAt: string;
  /** When the public last saw it change, and how. */
  changedAt: string;
  change: 'published' | 'corrected' | 'withdrawn';
  /** Day of the last version that was new or changed, not only mended. */
  lastNewOn: string | null;
  validity: string | null;
  hasAttachments: boolean;
  consultationFrom: string | null;
  consultationUntil: string | null;
  consultationEnd: 'closed' | 'answered' | null;
  received: number | null;
}

export interface StoredPublicRow extends PublicRow {
  organId: string;
  recordId: string;
}

export function putPublicRow(
  transaction: DatabaseTransaction,
  organId: string,
  recordId: string,
  row: PublicRow,
): Write {
  const columns = columnsOf(row);
  return transaction
    .insertInto('public_record')
    .values({ organ_id: organId, record_id: recordId, ...columns })
    .onConflict((conflict) => conflict.columns(['organ_id', 'record_id']).doUpdateSet(columns));
}

export function removePublicRow(transaction: DatabaseTransaction, organId: string, recordId: string): Write {
  return transaction
    .deleteFrom('public_record')
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId);
}

/** Newest first, after a place. Notes of withdrawal are in no list. */
export async function selectPublicRows(
  database: Database,
  organId: string,
  filter: PublicRowFilter & {
    now: string;
    after?: { at: string; recordId: string } | undefined;
    limit: number;
    order?: 'newest' | 'oldest' | undefined;
  },
): Promise<StoredPublicRow[]> {
  const { after, limit, order = 'newest' } = filter;
  let query = openRows(selectRows(database, organId), filter);
  if (after) {
    const place = sql`(${after.at}::timestamptz, ${after.recordId})`;
    query = query.where(
      order === 'newest'
        ? sql<boolean>`(first_published_at, record_id) < ${place}`
        : sql<boolean>`(first_published_at, record_id) > ${place}`,
    );
  }
  const direction = order === 'newest' ? 'desc' : 'asc';
  return query
    .orderBy('first_published_at', direction)
    .orderBy('record_id', direction)
    .limit(limit)
    .execute();
}

/** Consultations by last day, then id. */
export async function selectConsultations(
  database: Database,
  organId: string,
  filter: PublicRowFilter & {
    now: string;
    after?: { at: string; recordId: string } | undefined;
    limit: number;
  },
): Promise<StoredPublicRow[]> {
  let query = openRows(selectRows(database, organId), filter);
  const { after, limit } = filter;
  if (after) {
    query = query.where(
      sql<boolean>`(consultation_until, record_id) > (${after.at}::date, ${after.recordId})`,
    );
  }
  return query.orderBy('consultation_until').orderBy('record_id').limit(limit).execute();
}

/** Counted no further than `most` + 1. */
export async function countPublicRows(
  database: Database,
  organId: string,
  filter: PublicRowFilter & { now: string },
  most: number,
): Promise<number> {
  const found = openRows(
    database.selectFrom('public_record').where('organ_id', '=', organId).select(sql.lit(1).as('one')),
    filter,
  ).limit(most + 1);
  const { count } = await database
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** By node: how many, and the last day on which something new came out. */
export async function countPublicByNode(
  database: Database,
  organId: string,
  filter: PublicRowFilter & { now: string },
): Promise<{ node: string | null; count: number; lastNewOn: string | null }[]> {
  return openRows(
    database
      .selectFrom('public_record')
      .where('organ_id', '=', organId)
      .select(({ fn }) => ['node', fn.countAll<number>().as('count'), fn.max('last_new_on').as('lastNewOn')]),
    filter,
  )
    .groupBy('node')
    .execute();
}

/** Those of these records that are public now. */
export async function selectPublicOf(
  database: Database,
  organId: string,
  recordIds: readonly string[],
  now: string,
): Promise<StoredPublicRow[]> {
  if (recordIds.length === 0) return [];
  return openRows(selectRows(database, organId), { now })
    .where('record_id', '=', sql<string>`any(${recordIds}::text[])`)
    .execute();
}

export async function findByIndexNumber(
  database: Database,
  organId: string,
  indexNumber: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('public_record')
    .select('record_id')
    .where('organ_id', '=', organId)
    .where('index_number', '=', indexNumber)
    .executeTakeFirst();
  return row?.record_id;
}

/** 变更清单, by the instant of the change, then id; withdrawn ones too. */
export async function selectPublicChanges(
  database: Database,
  organId: string,
  { after, now, limit }: { after?: { at: string; recordId: string } | undefined; now: string; limit: number },
): Promise<StoredPublicRow[]> {
  let query = selectRows(database, organId).where('changed_at', '<=', now);
  if (after) {
    query = query.where(
      sql<boolean>`(changed_at, record_id) > (${after.at}::timestamptz, ${after.recordId})`,
    );
  }
  return query.orderBy('changed_at').orderBy('record_id').limit(limit).execute();
}

/** Of records with ids after `afterRecord` up to `lastRecord`, or to the end, withdrawn ones too. */
export async function selectPublicRowsBetween(
  database: Database,
  organId: string,
  afterRecord: string,
  lastRecord: string | undefined,
  limit?: number,
): Promise<StoredPublicRow[]> {
  let query = selectRows(database, organId).where('record_id', '>', afterRecord);
  if (lastRecord !== undefined) query = query.where('record_id', '<=', lastRecord);
  if (limit !== undefined) query = query.limit(limit);
  return query.orderBy('record_id').execute();
}

function columnsOf(row: PublicRow) {
  return {
    visibility: row.visibility,
    index_number: row.indexNumber,
    title: row.title,
    document_number: row.documentNumber,
    publisher: row.publisher,
    node: row.node,
    theme: row.theme,
    genre: row.genre,
    about: row.about,
    description: row.description,
    made_on: row.madeOn,
    first_published_at: row.firstPublishedAt,
    published_at: row.publishedAt,
    changed_at: row.changedAt,
    change: row.change,
    last_new_on: row.lastNewOn,
    validity: row.validity,
    has_attachments: row.hasAttachments,
    consultation_from: row.consultationFrom,
    consultation_until: row.consultationUntil,
    consultation_end: row.consultationEnd,
    received: row.received,
  };
}

function selectRows(database: Database, organId: string) {
  return database
    .selectFrom('public_record')
    .select([
      'organ_id as organId',
      'record_id as recordId',
      'visibility',
      'index_number as indexNumber',
      'title',
      'document_number as documentNumber',
      'publisher',
      'node',
      'theme',
      'genre',
      'about',
      'description',
      'made_on as madeOn',
      'first_published_at as firstPublishedAt',
      'published_at as publishedAt',
      'changed_at as changedAt',
      'change',
      'last_new_on as lastNewOn',
      'validity',
      'has_attachments as hasAttachments',
      'consultation_from as consultationFrom',
      'consultation_until as consultationUntil',
      'consultation_end as consultationEnd',
      'received',
    ])
    .where('organ_id', '=', organId);
}
