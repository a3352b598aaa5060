import type { Database } from './tables.ts';

/** 编号相同的办件: two organs may have chosen the same 机关代字. */
export async function selectCasesByNumber(
  database: Database,
  number: string,
): Promise<{ organId: string; caseId: string }[]> {
  return database
    .selectFrom('case_summary')
    .select(['organ_id as organId', 'case_id as caseId'])
    .where('organ_id', 'in', (inner) => inner.selectFrom('organ').select('organ.id'))
    .where('number', '=', number)
    .execute();
}

/** 文号相同的征求意见书, each with the act that made it. */
export async function selectConsultationLetters(
  database: Database,
  number: string,
): Promise<{ organId: string; caseId: string; version: number }[]> {
  return database
    .selectFrom('letter')
    .select(['organ_id as organId', 'case_id as caseId', 'version'])
    .where('organ_id', 'in', (inner) => inner.selectFrom('organ').select('organ.id'))
    .where('number', '=', number)
    .where('instrument', 'in', ['consultationLetter', 'coMakerLetter'])
    .execute();
}
