import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 公开信息摘要 for the staff, reckoned from the events as of `reckonedOn`. Days are 'YYYY-MM-DD', instants ISO 8601. */
export interface RecordSummary {
  title: string;
  about: string;
  disclosure: string;
  phase: string;
  /** 正等待的环节 and the role it waits for. */
  waiting: string | null;
  waitingRole: string | null;
  unit: string | null;
  node: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  /** 定时发布. */
  publishAt: string | null;
  /** The earliest of the days by which something is due. */
  dueOn: string | null;
  firstPublishedOn: string | null;
  /** Instant of the last event. */
  changedAt: string;
  version: number;
  reckonedOn: string;
  /** From this day it reads otherwise, though nothing happened; null: never. */
  movesOn: string | null;
}

export interface StoredRecordSummary extends RecordSummary {
  recordId: string;
}

/** All that are given must hold. */
export interface RecordListFilter {
  phase?: string | undefined;
  about?: string | undefined;
  disclosure?: string | undefined;
  unit?: string | undefined;
  /** Nodes of the catalogue. */
  nodes?: readonly string[] | undefined;
  /** 待我办理: what waits for one of these roles. */
  waitingFor?: readonly string[] | undefined;
  /** A part of the title, or the whole 文号 or 索引号. */
  text?: string | undefined;
  after?: { due: string | null; recordId: string } | undefined;
  limit: number;
}

const NEVER = '9999-12-31';
const dueOrNever = sql<string>`coalesce(due_on, date '9999-12-31')`;

export function putRecordSummary(
  transaction: DatabaseTransaction,
  organId: string,
  recordId: string,
  summary: RecordSummary,
): Write {
  const row = rowOf(summary);
  return transaction
    .insertInto('record_summary')
    .values({ organ_id: organId, record_id: recordId, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'record_id']).doUpdateSet(row));
}

/** By due day, those without one last, then by id. */
export async function selectRecordLines(
  database: Database,
  organId: string,
  filter: RecordListFilter,
): Promise<StoredRecordSummary[]> {
  const { phase, about, disclosure, unit, nodes, waitingFor, text, after, limit } = filter;
  let query = selectSummaries(database, organId);
  if (phase !== undefined) query = query.where('phase', '=', phase);
  if (about !== undefined) query = query.where('about', '=', about);
  if (disclosure !== undefined) query = query.where('disclosure', '=', disclosure);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  if (nodes !== undefined) query = query.where('node', '=', sql<string>`any(${nodes}::text[])`);
  if (waitingFor !== undefined) {
    query = query.where('waiting_role', '=', sql<string>`any(${waitingFor}::text[])`);
  }
  if (text !== undefined) {
    query = query.where(
      sql<boolean>`(position(${text}::text in title) > 0 or document_number = ${text} or index_number = ${text})`,
    );
  }
  if (after) {
    query = query.where(
      sql<boolean>`(${dueOrNever}, record_id) > (${after.due ?? NEVER}::date, ${after.recordId})`,
    );
  }
  return query.orderBy(dueOrNever).orderBy('record_id').limit(limit).execute();
}

/** Of these records, by first publication and id; one that was counted twice stands there once. */
export async function selectRecordSummaries(
  database: Database,
  organId: string,
  recordIds: readonly string[],
): Promise<StoredRecordSummary[]> {
  if (recordIds.length === 0) return [];
  return selectSummaries(database, organId)
    .where('record_id', '=', sql<string>`any(${recordIds}::text[])`)
    .orderBy('first_published_on')
    .orderBy('record_id')
    .execute();
}

/** 待发布: those whose time has come, the earliest first. */
export async function selectDueToPublish(
  database: Database,
  organId: string,
  now: string,
): Promise<{ recordId: string; version: number }[]> {
  return database
    .selectFrom('record_summary')
    .select(['record_id as recordId', 'version'])
    .where('organ_id', '=', organId)
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .orderBy('record_id')
    .execute();
}

/** Records that read otherwise from that day on, and were not reckoned since. */
export async function selectMoved(database: Database, organId: string, today: string): Promise<string[]> {
  const rows = await database
    .selectFrom('record_summary')
    .select('record_id')
    .where('organ_id', '=', organId)
    .where('moves_on', '<=', today)
    .orderBy('record_id')
    .execute();
  return rows.map(({ record_id }) => record_id);
}

/** Of records with ids after `afterRecord` up to `lastRecord`, or to the end. */
export async function selectRecordSummariesBetween(
  database: Database,
  organId: string,
  afterRecord: string,
  lastRecord: string | undefined,
): Promise<StoredRecordSummary[]> {
  let query = selectSummaries(database, organId).where('record_id', '>', afterRecord);
  if (lastRecord !== undefined) query = query.where('record_id', '<=', lastRecord);
  return query.orderBy('record_id').execute();
}

/** Ids of the records that were ever published, in the year of their first publication where one is given, or of these kinds. */
export async function selectEverPublished(
  database: Database,
  organId: string,
  { first, last, about }: { first?: string; last?: string; about?: readonly string[] },
): Promise<{ recordId: string; firstPublishedOn: string }[]> {
  let query = database
    .selectFrom('record_summary')
    .select(['record_id as recordId', sql<string>`first_published_on`.as('firstPublishedOn')])
    .where('organ_id', '=', organId)
    .where('first_published_on', 'is not', null);
  if (first !== undefined) query = query.where('first_published_on', '>=', first);
  if (last !== undefined) query = query.where('first_published_on', '<=', last);
  if (about !== undefined) query = query.where('about', 'in', about);
  return query.orderBy('first_published_on').orderBy('record_id').execute();
}

function rowOf(summary: RecordSummary) {
  return {
    title: summary.title,
    about: summary.about,
    disclosure: summary.disclosure,
    phase: summary.phase,
    waiting: summary.waiting,
    waiting_role: summary.waitingRole,
    unit: summary.unit,
    node: summary.node,
    document_number: summary.documentNumber,
    index_number: summary.indexNumber,
    publish_at: summary.publishAt,
    due_on: summary.dueOn,
    first_published_on: summary.firstPublishedOn,
    changed_at: summary.changedAt,
    version: summary.version,
    reckoned_on: summary.reckonedOn,
    moves_on: summary.movesOn,
  };
}

function selectSummaries(database: Database, organId: string) {
  return database
    .selectFrom('record_summary')
    .select([
      'record_id as recordId',
      'title',
      'about',
      'disclosure',
      'phase',
      'waiting',
      'waiting_role as waitingRole',
      'unit',
      'node',
      'document_number as documentNumber',
      'index_number as indexNumber',
      'publish_at as publishAt',
      'due_on as dueOn',
      'first_published_on as firstPublishedOn',
      'changed_at as changedAt',
      'version',
      'reckoned_on as reckonedOn',
      'moves_on as movesOn',
    ])
    .where('organ_id', '=', organId);
}
