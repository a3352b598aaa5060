import { sql } from 'kysely';
import type { ApplicantCategory } from '../case/event/intake.ts';
import type { RemedyBlock, RemedyDecided } from '../case/event/remedy.ts';
import type { ReplyKind } from '../law/reply/reply-kind.ts';
import type { FeeFigures } from '../report/draft/fee-sentence.ts';
import type { Database } from './tables.ts';

/** 统计期: the first and the last day of the year. */
export interface YearSpan {
  first: string;
  last: string;
}

/** 一年的申请 by what they have in common; `reply` says something only where they were settled by the last day. */
export interface ApplicationGroup {
  category: ApplicantCategory;
  reply: ReplyKind | null;
  isCarriedIn: boolean;
  isSettled: boolean;
  count: number;
}

/**
 * Grouped by plain columns and by two yes-or-no: the database then foresees how few groups there are, and counts in parallel.
 */
export async function countApplications(
  database: Database,
  organId: string,
  span: YearSpan,
): Promise<ApplicationGroup[]> {
  return applicationsIn(database, organId, span)
    .select((row) => [
      'applicant_category as category',
      'settled_reply as reply',
      sql<boolean>`received_on < ${span.first}::date`.as('isCarriedIn'),
      sql<boolean>`coalesce(settled_on <= ${span.last}::date, false)`.as('isSettled'),
      row.fn.countAll<number>().as('count'),
    ])
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`])
    .execute();
}

/**
 * 在本年度有数的申请: applications for information received by the last day and not settled before the first. What was received or settled
 * later is as it was on the last day.
 */
export function applicationsIn(database: Database, organId: string, { first, last }: YearSpan) {
  return database
    .selectFrom('case_summary')
    .where('organ_id', '=', organId)
    .where('matter', '=', 'disclosure')
    .where('received_on', '<=', last)
    .where((row) => row.or([row('settled_on', 'is', null), row('settled_on', '>=', first)]));
}

/** 一年的复议、诉讼; `result` null: not finally decided by the last day. */
export interface RemedyGroup {
  block: RemedyBlock;
  result: RemedyDecided['result'] | null;
  count: number;
}

export async function countRemedies(
  database: Database,
  organId: string,
  span: YearSpan,
): Promise<RemedyGroup[]> {
  return remediesIn(database, organId, span)
    .select((row) => [
      'remedy_summary.block',
      sql<RemedyGroup['result']>`case when decided_on <= ${span.last}::date then result end`.as('result'),
      row.fn.countAll<number>().as('count'),
    ])
    .groupBy([sql`1`, sql`2`])
    .execute();
}

/** 在本年度有数的复议、诉讼: filed by the last day and not finally decided before the first. */
export function remediesIn(database: Database, organId: string, { first, last }: YearSpan) {
  return database
    .selectFrom('remedy_summary')
    .where('remedy_summary.organ_id', '=', organId)
    .where('filed_on', '<=', last)
    .where((row) => row.or([row('decided_on', 'is', null), row('decided_on', '>=', first)]));
}

/** 一年的信息处理费: notices of the year, payments of the year, and what of these was paid back. */
export async function sumFees(database: Database, organId: string, span: YearSpan): Promise<FeeFigures> {
  const { first, last } = span;
  const isNotified = sql<boolean>`notified_on between ${first}::date and ${last}::date`;
  const isPaid = sql<boolean>`paid_on between ${first}::date and ${last}::date`;
  return feesIn(database, organId, span)
    .select([
      sql<number>`count(*) filter (where ${isNotified})`.as('notices'),
      sql<number>`coalesce(sum(amount) filter (where ${isNotified}), 0)::bigint`.as('notified'),
      sql<number>`count(*) filter (where ${isPaid})`.as('payments'),
      sql<number>`coalesce(sum(amount) filter (where ${isPaid}), 0)::bigint`.as('collected'),
      sql<number>`coalesce(sum(refunded) filter (where ${isPaid}), 0)::bigint`.as('refunded'),
    ])
    .executeTakeFirstOrThrow();
}

/** 本年度通知或者缴纳的费用. */
export function feesIn(database: Database, organId: string, { first, last }: YearSpan) {
  return database
    .selectFrom('fee_summary')
    .where('fee_summary.organ_id', '=', organId)
    .where((row) => row.or([row.between('notified_on', first, last), row.between('paid_on', first, last)]));
}
