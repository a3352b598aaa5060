import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** 申请人的一件: for what is counted or compared over all matters of an organ. */
export interface ApplicantCase {
  caseId: string;
  number: string;
  applicantId: string;
  /** ApplicantDetails as JSON; null: not given, or erased. */
  details: string | null;
  subject: string;
  arrivedOn: string;
  receivedOn: string | null;
}

/** Applications for information received from `first` to `last`, both included, in the order of receipt and number. */
export async function selectReceived(
  database: Database,
  organId: string,
  first: string,
  last: string,
): Promise<ApplicantCase[]> {
  return selectApplicantCases(database, organId)
    .where('matter', '=', 'disclosure')
    .where('received_on', '>=', first)
    .where('received_on', '<=', last)
    .orderBy('received_on')
    .orderBy(sql`length(number)`)
    .orderBy('number')
    .execute();
}

/** The matters that arrived last, newest first. */
export async function selectLatest(
  database: Database,
  organId: string,
  limit: number,
): Promise<ApplicantCase[]> {
  return selectApplicantCases(database, organId)
    .orderBy('arrived_on', 'desc')
    .orderBy('case_id')
    .limit(limit)
    .execute();
}

function selectApplicantCases(database: Database, organId: string) {
  return database
    .selectFrom('case_summary')
    .innerJoin('applicant', (join) =>
      join
        .onRef('applicant.organ_id', '=', 'case_summary.organ_id')
        .onRef('applicant.id', '=', 'case_summary.applicant_id'),
    )
    .select([
      'case_id as caseId',
      'number',
      'applicant_id as applicantId',
      'details',
      'subject',
      'arrived_on as arrivedOn',
      'received_on as receivedOn',
    ])
    .where('case_summary.organ_id', '=', organId);
}
