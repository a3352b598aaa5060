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
  applicant: Applicant & { createdAt: string },
): Promise<void> {
  const { organId, id, name, createdAt } = applicant;
  await transaction
    .insertInto('applicant')
    .values({ organ_id: organId, id, name, created_at: createdAt })
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
