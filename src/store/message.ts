import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 一条消息, to one recipient. */
export interface StoredMessage {
  organId: string;
  id: string;
  key: string;
  caseId: string;
  recipientKind: 'role' | 'person' | 'applicant';
  /** A role, the key of a person, or '' for the applicant. */
  recipient: string;
  /** '' where it is not for one unit alone. */
  unit: string;
  subject: string;
  text: string;
  urging: boolean;
  createdAt: string;
}

/** Those already told are left as they are. */
export function insertMessages(transaction: DatabaseTransaction, messages: readonly StoredMessage[]): Write {
  return transaction
    .insertInto('message')
    .values(messages.map(rowOf))
    .onConflict((conflict) =>
      conflict.columns(['organ_id', 'case_id', 'key', 'recipient_kind', 'recipient', 'unit']).doNothing(),
    );
}

/** Messages that the outbox does not know yet, oldest first, locked: of two senders each takes others. */
export async function lockUnaddressed(
  transaction: DatabaseTransaction,
  organId: string,
  limit: number,
): Promise<StoredMessage[]> {
  return selectMessages(transaction, organId)
    .where('addressed_at', 'is', null)
    .orderBy('created_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function markAddressed(
  transaction: DatabaseTransaction,
  organId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await transaction
    .updateTable('message')
    .set({ addressed_at: at })
    .where('organ_id', '=', organId)
    .where('id', 'in', ids)
    .execute();
}

/** 读消息的人, with the roles held in the organ. */
export interface MessageReader {
  person: string;
  roles: readonly { role: string; unit: string | null }[];
}

/** 收件箱的一条; `readAt` null: not read. */
export interface InboxMessage extends StoredMessage {
  readAt: string | null;
}

/** Where a page ends. */
export interface MessagePlace {
  createdAt: string;
  id: string;
}

/** 本人的消息, newest first: those to the person, and to the roles held (of the unit, where a message names one). */
export async function messagesFor(
  database: Database,
  organId: string,
  reader: MessageReader,
  { limit, after }: { limit: number; after?: MessagePlace | undefined },
): Promise<InboxMessage[]> {
  let query = selectMessages(database, organId)
    .leftJoin('message_read', (join) =>
      join
        .onRef('message_read.organ_id', '=', 'message.organ_id')
        .onRef('message_read.message_id', '=', 'message.id')
        .on('message_read.person_id', '=', reader.person),
    )
    .select('message_read.read_at as readAt')
    .where(isFor(reader));
  if (after) {
    query = query.where(
      sql<boolean>`(message.created_at, message.id) < (${after.createdAt}::timestamptz, ${after.id})`,
    );
  }
  return query.orderBy('message.created_at', 'desc').orderBy('message.id', 'desc').limit(limit).execute();
}

/** To the person, or to a role held: of all units, or of the unit of that role. */
export function isFor({ person, roles }: MessageReader) {
  const toRoles = roles.map(({ role, unit }) => {
    const units = unit === null ? sql`message.unit = ''` : sql`message.unit in ('', ${unit})`;
    return sql`(message.recipient_kind = 'role' and message.recipient = ${role} and ${units})`;
  });
  const toPerson = sql`(message.recipient_kind = 'person' and message.recipient = ${person})`;
  return sql<boolean>`(${sql.join([toPerson, ...toRoles], sql` or `)})`;
}

function selectMessages(database: Database, organId: string) {
  return database
    .selectFrom('message')
    .select([
      'message.organ_id as organId',
      'message.id',
      'message.key',
      'message.case_id as caseId',
      'message.recipient_kind as recipientKind',
      'message.recipient',
      'message.unit',
      'message.subject',
      'message.text',
      'message.urging',
      'message.created_at as createdAt',
    ])
    .where('message.organ_id', '=', organId);
}

function rowOf(message: StoredMessage) {
  const { organId, id, key, caseId, recipientKind, recipient, unit, subject, text, urging, createdAt } =
    message;
  const place = { organ_id: organId, id, key, case_id: caseId };
  const to = { recipient_kind: recipientKind, recipient, unit };
  return { ...place, ...to, subject, text, urging, created_at: createdAt, addressed_at: null };
}
