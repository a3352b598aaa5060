import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 网上提交的补正 as it is kept. `body`: JSON, null where it was erased; `confirmedVersion`: the act by which the organ confirmed it. */
export interface SentCorrectionRow {
  id: string;
  body: string | null;
  sentOn: string;
  confirmedVersion: number | null;
}

/** The same id twice is kept once. */
export async function insertSentCorrection(
  database: Database,
  sent: { organId: string; id: string; caseId: string; body: string; sentOn: string; sentAt: string },
): Promise<void> {
  await database
    .insertInto('sent_correction')
    .values({
      organ_id: sent.organId,
      id: sent.id,
      case_id: sent.caseId,
      body: sent.body,
      sent_on: sent.sentOn,
      sent_at: sent.sentAt,
    })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doNothing())
    .execute();
}

/** The last first. */
export async function selectSentCorrections(
  database: Database,
  organId: string,
  caseId: string,
): Promise<SentCorrectionRow[]> {
  return database
    .selectFrom('sent_correction')
    .select(['id', 'body', 'sent_on as sentOn', 'confirmed_version as confirmedVersion'])
    .where('organ_id', '=', organId)
    .where('case_id', '=', caseId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function markConfirmed(
  transaction: DatabaseTransaction,
  organId: string,
  id: string,
  version: number,
): Promise<void> {
  await transaction
    .updateTable('sent_correction')
    .set({ confirmed_version: version })
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute();
}

/** 待确认的补正 of an organ that nobody has confirmed, by matter, the oldest first. */
export async function selectWaitingCorrections(
  database: Database,
  organId: string,
): Promise<{ caseId: string; number: string; sentOn: string }[]> {
  return database
    .selectFrom('sent_correction')
    .innerJoin('case_summary', (join) =>
      join
        .onRef('case_summary.organ_id', '=', 'sent_correction.organ_id')
        .onRef('case_summary.case_id', '=', 'sent_correction.case_id'),
    )
    .select(['sent_correction.case_id as caseId', 'number', sql<string>`min(sent_on)`.as('sentOn')])
    .where('sent_correction.organ_id', '=', organId)
    .where('done_on', 'is', null)
    .groupBy(['sent_correction.case_id', 'number'])
    .having((having) => having.eb(having.fn.count('confirmed_version'), '=', 0))
    .orderBy('sentOn')
    .execute();
}

/** How many matters `selectWaitingCorrections` gives, asked of the open ones alone. */
export async function countWaitingCorrections(database: Database, organId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from case_summary
    where organ_id = ${organId} and done_on is null
      and exists (select from sent_correction
        where sent_correction.organ_id = ${organId} and sent_correction.case_id = case_summary.case_id)
      and not exists (select from sent_correction
        where sent_correction.organ_id = ${organId} and sent_correction.case_id = case_summary.case_id
          and confirmed_version is not null)`.execute(database);
  return rows[0]?.count ?? 0;
}
