import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** 征求意见收到的一条意见. `released`: shown with the result; `kept`: counted, not shown. */
export interface CommentRow {
  id: string;
  recordId: string;
  text: string;
  name: string;
  contact: string;
  sentAt: string;
  state: 'received' | 'released' | 'kept';
  outcome: string | null;
  answer: string | null;
}

export async function insertComment(
  database: Database,
  organId: string,
  row: Pick<CommentRow, 'id' | 'recordId' | 'text' | 'name' | 'contact' | 'sentAt'>,
): Promise<void> {
  await database
    .insertInto('consultation_comment')
    .values({
      organ_id: organId,
      id: row.id,
      record_id: row.recordId,
      text: row.text,
      name: row.name,
      contact: row.contact,
      sent_at: row.sentAt,
      state: 'received',
    })
    .execute();
}

/** False: there is none. */
export async function judgeComment(
  database: Database,
  organId: string,
  recordId: string,
  id: string,
  judged: { state: 'released' | 'kept'; outcome: string; answer: string; by: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('consultation_comment')
    .set({
      state: judged.state,
      outcome: judged.outcome,
      answer: judged.answer,
      judged_by: judged.by,
      judged_at: judged.at,
    })
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** In the order they came. */
export async function selectComments(
  database: Database,
  organId: string,
  recordId: string,
  { state, after, limit }: { state?: CommentRow['state']; after?: { at: string; id: string }; limit: number },
): Promise<CommentRow[]> {
  let query = database
    .selectFrom('consultation_comment')
    .select(['id', 'record_id as recordId', 'text', 'name', 'contact', 'sent_at as sentAt'])
    .select(['state', 'outcome', 'answer'])
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after) query = query.where(sql<boolean>`(sent_at, id) > (${after.at}::timestamptz, ${after.id})`);
  return query.orderBy('sent_at').orderBy('id').limit(limit).execute();
}

/** How many came in for a consultation, and how many of them since an instant. */
export async function countComments(
  database: Database,
  organId: string,
  recordId: string,
  since: string,
): Promise<{ all: number; recent: number; unjudged: number }> {
  return database
    .selectFrom('consultation_comment')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where sent_at >= ${since}::timestamptz)`.as('recent'),
      sql<number>`count(*) filter (where state = 'received')`.as('unjudged'),
    ])
    .where('organ_id', '=', organId)
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();
}
