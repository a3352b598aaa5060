import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './tables.ts';

/** 一件待发: `id` goes along with it, so that a gateway can tell a repeated one. */
export interface Delivery {
  organId: string;
  id: string;
  messageId: string;
  channel: 'email' | 'sms';
  address: string;
}

export interface ClaimedDelivery extends Delivery {
  attempts: number;
  subject: string;
  text: string;
}

export async function insertDeliveries(
  transaction: DatabaseTransaction,
  deliveries: readonly Delivery[],
  nextAt: string,
): Promise<void> {
  await transaction
    .insertInto('outbox')
    .values(
      deliveries.map(({ organId, id, messageId, channel, address }) => ({
        organ_id: organId,
        id,
        message_id: messageId,
        channel,
        address,
        state: 'waiting' as const,
        attempts: 0,
        next_at: nextAt,
        claimed_at: null,
        sent_at: null,
        error: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organ_id', 'message_id', 'channel', 'address']).doNothing())
    .execute();
}

/**
 * 取件: what is due now, claimed: of two senders each gets others. One claimed before `staleAt` whose sender never came back is
 * claimed again, under the same id.
 */
export async function claimDeliveries(
  database: Database,
  organId: string,
  { now, staleAt, limit }: { now: string; staleAt: string; limit: number },
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    update outbox set state = 'sending', claimed_at = ${now}, attempts = attempts + 1
    from message
    where outbox.organ_id = ${organId} and message.organ_id = ${organId} and message.id = outbox.message_id
      and outbox.id in (
        select id from outbox
        where organ_id = ${organId} and state in ('waiting', 'sending') and next_at <= ${now}
          and (state = 'waiting' or claimed_at < ${staleAt})
        order by next_at limit ${limit} for update skip locked)
    returning outbox.organ_id as "organId", outbox.id, outbox.message_id as "messageId", channel, address, attempts,
      subject, text`.execute(database);
  return rows;
}

export async function markSent(database: Database, { organId, id }: Delivery, at: string): Promise<void> {
  await change(database, organId, id, { state: 'sent', sent_at: at, error: null });
}

/** To be tried again at `nextAt`; undefined: given up. */
export async function markFailed(
  database: Database,
  { organId, id }: Delivery,
  error: string,
  nextAt: string | undefined,
): Promise<void> {
  const later =
    nextAt === undefined ? { state: 'failed' as const } : { state: 'waiting' as const, next_at: nextAt };
  await change(database, organId, id, { ...later, error });
}

/** 没有发成, given up after the last attempt. */
export interface FailedDelivery {
  id: string;
  channel: 'email' | 'sms';
  address: string;
  attempts: number;
  /** Of the last attempt. */
  failedAt: string | null;
  error: string;
}

/** 没有发成的, the last first. */
export async function selectFailed(
  database: Database,
  organId: string,
  limit: number,
): Promise<FailedDelivery[]> {
  return database
    .selectFrom('outbox')
    .select([
      'id',
      'channel',
      'address',
      'attempts',
      'claimed_at as failedAt',
      sql<string>`coalesce(error, '')`.as('error'),
    ])
    .where('organ_id', '=', organId)
    .where('state', '=', 'failed')
    .orderBy('claimed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed';

/** 待发、已发、未发成 of an organ, counted. */
export async function countDeliveries(
  database: Database,
  organId: string,
): Promise<{ state: OutboxState; count: number }[]> {
  return database
    .selectFrom('outbox')
    .select((outbox) => ['state', outbox.fn.countAll<number>().as('count')])
    .where('organ_id', '=', organId)
    .groupBy('state')
    .execute();
}

function change(
  database: Database,
  organId: string,
  id: string,
  values: { state: 'sent' | 'failed' | 'waiting'; next_at?: string; sent_at?: string; error: string | null },
) {
  return database
    .updateTable('outbox')
    .set(values)
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .execute();
}
