import { sql } from 'kysely';
import type { ApplicationLine, FeeLine, RemedyLine } from '../report/case-list.ts';
import type { ApplicationCell, RemedyCell } from '../report/counted-cell.ts';
import type { Database } from './tables.ts';
import { applicationsIn, feesIn, remediesIn, type YearSpan } from './year-figures.ts';

/** 翻页位置: day and ids of the last line; `remedyId` '' for applications. */
export interface ListPlace {
  day: string;
  caseId: string;
  remedyId: string;
}

/** 一格所计的申请, by day of receipt, then by id. */
export async function selectCountedApplications(
  database: Database,
  organId: string,
  span: YearSpan,
  { column, row }: ApplicationCell,
  { after, limit }: { after: ListPlace | undefined; limit: number },
): Promise<ApplicationLine[]> {
  let query = applicationsIn(database, organId, span)
    .select([
      'case_id as caseId',
      'number',
      'subject',
      'applicant_category as category',
      sql<string>`received_on`.as('receivedOn'),
      'settled_on as settledOn',
      'settled_reply as reply',
    ])
    .orderBy('received_on')
    .orderBy('case_id')
    .limit(limit);
  if (column !== undefined) query = query.where('applicant_category', '=', column);
  if (after)
    query = query.where(sql<boolean>`(received_on, case_id) > (${after.day}::date, ${after.caseId})`);
  switch (row) {
    case 'newlyReceived':
      return query.where('received_on', '>=', span.first).execute();
    case 'carriedIn':
      return query.where('received_on', '<', span.first).execute();
    case 'carriedForward':
      return query
        .where((one) => one.or([one('settled_on', 'is', null), one('settled_on', '>', span.last)]))
        .execute();
    case 'settled':
      return query.where('settled_on', '<=', span.last).execute();
    default:
      return query.where('settled_on', '<=', span.last).where('settled_reply', 'in', row).execute();
  }
}

/** 一格所计的复议、诉讼, by day of filing, then by ids. */
export async function selectCountedRemedies(
  database: Database,
  organId: string,
  span: YearSpan,
  { block, cell }: RemedyCell,
  { after, limit }: { after: ListPlace | undefined; limit: number },
): Promise<RemedyLine[]> {
  let query = remediesIn(database, organId, span)
    .innerJoin('case_summary', (join) =>
      join
        .onRef('case_summary.organ_id', '=', 'remedy_summary.organ_id')
        .onRef('case_summary.case_id', '=', 'remedy_summary.case_id'),
    )
    .select([
      'remedy_summary.case_id as caseId',
      'number',
      'remedy_id as remedyId',
      'block',
      'filed_on as filedOn',
      'decided_on as decidedOn',
      'result',
    ])
    .where('block', '=', block)
    .orderBy('filed_on')
    .orderBy('remedy_summary.case_id')
    .orderBy('remedy_id')
    .limit(limit);
  if (after) {
    query = query.where(
      sql<boolean>`(filed_on, remedy_summary.case_id, remedy_id) > (${after.day}::date, ${after.caseId}, ${after.remedyId})`,
    );
  }
  if (cell === undefined) return query.execute();
  if (cell === 'pending') {
    return query
      .where((one) => one.or([one('decided_on', 'is', null), one('decided_on', '>', span.last)]))
      .execute();
  }
  return query.where('decided_on', '<=', span.last).where('result', '=', cell).execute();
}

/** 本年度通知或者缴纳的信息处理费, by day of the notice. */
export async function selectFees(
  database: Database,
  organId: string,
  span: YearSpan,
  limit: number,
): Promise<FeeLine[]> {
  return feesIn(database, organId, span)
    .innerJoin('case_summary', (join) =>
      join
        .onRef('case_summary.organ_id', '=', 'fee_summary.organ_id')
        .onRef('case_summary.case_id', '=', 'fee_summary.case_id'),
    )
    .select([
      'fee_summary.case_id as caseId',
      'number',
      'notified_on as notifiedOn',
      'amount',
      'paid_on as paidOn',
      'refunded',
    ])
    .orderBy('notified_on')
    .orderBy('fee_summary.case_id')
    .limit(limit)
    .execute();
}
