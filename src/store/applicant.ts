import type { Database, DatabaseTransaction } from './tables.ts';

/** 申请人: beside the chain of events, which knows only the id. */
export interface Applicant {
  organId: string;
  id: string;
  /** null: erased. */
  name: string | null;
}

export async function insertApplicant(
  transaction: DatabaseTransaction,
  applicant: Applicant & { details?: string | undefined; createdAt: string },
): Promise<void> {
  const { organId, id, name, details, createdAt } = applicant;
  await transaction
    .insertInto('applicant')
    .values({ organ_id: organId, id, name, details: details ?? null, created_at: createdAt })
    .execute();
}

export async function findApplicant(
  database: Database,
  organId: string,
  id: string,
): Promise<Applicant | undefined> {
  return database
    .selectFrom('applicant')
    .select(['organ_id as organId', 'id', 'name'])
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** 身份、联系方式、获取方式 as JSON; undefined where there is no such applicant, null where none were given or they were erased. */
export async function findDetails(
  database: Database,
  organId: string,
  id: string,
): Promise<string | null | undefined> {
  const row = await database
    .selectFrom('applicant')
    .select('details')
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.details;
}

export async function putDetails(
  transaction: DatabaseTransaction,
  organId: string,
  id: string,
  details: string,
): Promise<void> {
  await transaction
    .updateTable('applicant')
    .set({ details })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute();
}

/**
 * 删除个人信息 (PIPL Art. 47): name and details are emptied, with what the applicant sent to his matters as text; the chain of events
 * knows only the id, and stays. Gives his matters; undefined where there is no such applicant.
 */
export async function eraseApplicantRow(
  transaction: DatabaseTransaction,
  organId: string,
  id: string,
): Promise<string[] | undefined> {
  const { numUpdatedRows } = await transaction
    .updateTable('applicant')
    .set({ name: null, details: null })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return undefined;
  const rows = await transaction
    .selectFrom('case_summary')
    .select('case_id')
    .where('organ_id', '=', organId)
    .where('applicant_id', '=', id)
    .execute();
  const cases = rows.map(({ case_id }) => case_id);
  if (cases.length > 0) {
    await transaction
      .updateTable('sent_correction')
      .set({ body: null })
      .where('organ_id', '=', organId)
      .where('case_id', 'in', cases)
      .execute();
    await transaction
      .updateTable('satisfaction')
      .set({ text: '' })
      .where('organ_id', '=', organId)
      .where('case_id', 'in', cases)
      .execute();
  }
  return cases;
}
