import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 督办通知 as issued; `caseId` null: of the work as a whole. */
export interface Urging {
  id: string;
  caseId: string | null;
  issuedBy: string;
  issuedAt: string;
  text: string;
  dueOn: string;
}

/** With the number of its matter and the answer, null where there is none. */
export interface StoredUrging extends Urging {
  number: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  answerText: string | null;
}

/** Where a page ends. */
export interface UrgingPlace {
  issuedAt: string;
  id: string;
}

/** False where this id is there already. */
export async function insertUrging(
  transaction: DatabaseTransaction,
  organId: string,
  { id, caseId, issuedBy, issuedAt, text, dueOn }: Urging,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('urging')
    .values({
      organ_id: organId,
      id,
      case_id: caseId,
      issued_by: issuedBy,
      issued_at: issuedAt,
      text,
      due_on: dueOn,
      answered_by: null,
      answered_at: null,
      answer_text: null,
    })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False where there is none, or it was answered. */
export async function answerUrging(
  transaction: DatabaseTransaction,
  organId: string,
  id: string,
  { by, at, text }: { by: string; at: string; text: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('urging')
    .set({ answered_by: by, answered_at: at, answer_text: text })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function findUrging(
  database: Database,
  organId: string,
  id: string,
): Promise<StoredUrging | undefined> {
  return selectRows(database, organId).where('urging.id', '=', id).executeTakeFirst();
}

/** The last first. */
export async function selectUrgings(
  database: Database,
  organId: string,
  { open, after, limit }: { open?: boolean | undefined; after?: UrgingPlace | undefined; limit: number },
): Promise<StoredUrging[]> {
  let query = selectRows(database, organId);
  if (open !== undefined) query = query.where('answered_at', open ? 'is' : 'is not', null);
  if (after) {
    query = query.where(
      sql<boolean>`(urging.issued_at, urging.id) < (${after.issuedAt}::timestamptz, ${after.id})`,
    );
  }
  return query.orderBy('urging.issued_at', 'desc').orderBy('urging.id', 'desc').limit(limit).execute();
}

function selectRows(database: Database, organId: string) {
  return database
    .selectFrom('urging')
    .leftJoin('case_summary', (join) =>
      join
        .onRef('case_summary.organ_id', '=', 'urging.organ_id')
        .onRef('case_summary.case_id', '=', 'urging.case_id'),
    )
    .select([
      'urging.id',
      'urging.case_id as caseId',
      'number',
      'issued_by as issuedBy',
      'issued_at as issuedAt',
      'text',
      sql<string>`urging.due_on`.as('dueOn'),
      'answered_by as answeredBy',
      'answered_at as answeredAt',
      'answer_text as answerText',
    ])
    .where('urging.organ_id', '=', organId);
}
