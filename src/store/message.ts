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

/** 本人的消息, newest first: those to the person, and to the roles held (of the unit, where a message names one). */
export async function messagesFor(
  database: Database,
  organId: string,
  { person, roles }: { person: string; roles: readonly { role: string; unit: string | null }[] },
  limit: number,
): Promise<StoredMessage[]> {
  return selectMessages(database, organId)
    .where((where) =>
      where.or([
        where.and([where('recipient_kind', '=', 'person'), where('recipient', '=', person)]),
        ...roles.map(({ role, unit }) =>
          where.and([
            where('recipient_kind', '=', 'role'),
            where('recipient', '=', role),
            where('unit', 'in', unit === null ? [''] : ['', unit]),
          ]),
        ),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

function selectMessages(database: Database, organId: string) {
  return database
    .selectFrom('message')
    .select([
      'organ_id as organId',
      'id',
      'key',
      'case_id as caseId',
      'recipient_kind as recipientKind',
      'recipient',
      'unit',
      'subject',
      'text',
      'urging',
      'created_at as createdAt',
    ])
    .where('organ_id', '=', organId);
}

function rowOf(message: StoredMessage) {
  const { organId, id, key, caseId, recipientKind, recipient, unit, subject, text, urging, createdAt } =
    message;
  const place = { organ_id: organId, id, key, case_id: caseId };
  const to = { recipient_kind: recipientKind, recipient, unit };
  return { ...place, ...to, subject, text, urging, created_at: createdAt, addressed_at: null };
}
