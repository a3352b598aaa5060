import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** 台账的范围: days of receipt, or of arrival while receipt is not confirmed; both included. */
export interface LedgerSpan {
  from: string;
  until: string;
}

/** Where a page ends: day, then the number by its length, so that 10号 follows 9号. */
export interface LedgerPlace {
  day: string;
  number: string;
}

export interface LedgerCase extends LedgerPlace {
  caseId: string;
  /** null: erased. */
  applicantName: string | null;
  /** 身份、联系方式 as JSON; null: none given, or erased. */
  applicantDetails: string | null;
}

const ledgerDay = sql<string>`coalesce(case_summary.received_on, case_summary.arrived_on)`;

/** The next matters of the ledger after a place. */
export async function selectLedgerCases(
  database: Database,
  organId: string,
  span: LedgerSpan,
  after: LedgerPlace | undefined,
  limit: number,
): Promise<LedgerCase[]> {
  let query = inSpan(database, organId, span)
    .leftJoin('applicant', (join) =>
      join
        .onRef('applicant.organ_id', '=', 'case_summary.organ_id')
        .onRef('applicant.id', '=', 'case_summary.applicant_id'),
    )
    .select([
      'case_summary.case_id as caseId',
      'case_summary.number',
      'applicant.name as applicantName',
      'applicant.details as applicantDetails',
      ledgerDay.as('day'),
    ]);
  if (after) {
    query = query.where(
      sql<boolean>`(${ledgerDay}, length(case_summary.number), case_summary.number) > (${after.day}::date, length(${after.number}::text), ${after.number})`,
    );
  }
  return query
    .orderBy(ledgerDay)
    .orderBy(sql`length(case_summary.number)`)
    .orderBy('case_summary.number')
    .limit(limit)
    .execute();
}

export async function countLedgerCases(
  database: Database,
  organId: string,
  span: LedgerSpan,
): Promise<number> {
  const counted = inSpan(database, organId, span).select((row) => row.fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

function inSpan(database: Database, organId: string, { from, until }: LedgerSpan) {
  return database
    .selectFrom('case_summary')
    .where('case_summary.organ_id', '=', organId)
    .where(ledgerDay, '>=', from)
    .where(ledgerDay, '<=', until);
}

/** The bodies of the events of these matters, each in order. */
export async function selectBodiesOf(
  database: Database,
  organId: string,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const bodies = new Map<string, string[]>(caseIds.map((id) => [id, []]));
  if (caseIds.length === 0) return bodies;
  const rows = await database
    .selectFrom('case_event')
    .select(['case_id', 'body'])
    .where('organ_id', '=', organId)
    .where('case_id', 'in', caseIds)
    .orderBy('case_id')
    .orderBy('version')
    .execute();
  for (const { case_id, body } of rows) bodies.get(case_id)?.push(body);
  return bodies;
}
