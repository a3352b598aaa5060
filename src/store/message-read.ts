import { sql } from 'kysely';
import { isFor, type MessageReader } from './message.ts';
import type { Database } from './tables.ts';

/** 标为已读, as of that instant: only messages to the reader; gives how many were not read before. */
export async function insertReads(
  database: Database,
  organId: string,
  reader: MessageReader,
  ids: readonly string[],
  readAt: string,
): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await database
    .insertInto('message_read')
    .columns(['organ_id', 'message_id', 'person_id', 'read_at'])
    .expression((insert) =>
      insert
        .selectFrom('message')
        .select([
          'message.organ_id',
          'message.id',
          sql<string>`${reader.person}::text`.as('person_id'),
          sql<string>`${readAt}::timestamptz`.as('read_at'),
        ])
        .where('message.organ_id', '=', organId)
        .where('message.id', 'in', ids)
        .where(isFor(reader)),
    )
    .onConflict((conflict) => conflict.columns(['organ_id', 'person_id', 'message_id']).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

/** 未读的条数 since an instant, counted up to `most`. */
export async function countUnread(
  database: Database,
  organId: string,
  reader: MessageReader,
  { since, most }: { since: string; most: number },
): Promise<number> {
  const unread = database
    .selectFrom('message')
    .select('message.id')
    .where('message.organ_id', '=', organId)
    .where(isFor(reader))
    .where('message.created_at', '>=', since)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('message_read')
            .select('message_id')
            .where('message_read.organ_id', '=', organId)
            .where('message_read.person_id', '=', reader.person)
            .whereRef('message_read.message_id', '=', 'message.id'),
        ),
      ),
    )
    .limit(most)
    .as('unread');
  const { count } = await database
    .selectFrom(unread)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
