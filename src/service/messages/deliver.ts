import { type ClaimedDelivery, claimDeliveries, markFailed, markSent } from '../../store/outbox.ts';
import type { Office } from '../office.ts';
import type { Senders } from './sender.ts';

const MINUTE = 60_000;

/** 重试的间隔 in milliseconds after each failed attempt; after the last one it is given up. */
const pauses = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * MINUTE);

/** A sender that has not come back by then has died. */
const STALE = 10 * MINUTE;

const BATCH = 20;

/**
 * 发送到期的: every delivery that is due is claimed, then sent, then marked. Two that run at once never take the same one. Where the
 * program dies between sending and marking it is sent again under the same id. Gives how many were sent and how many failed.
 */
export async function deliverDue(
  { database, now }: Office,
  organId: string,
  senders: Senders,
  complain: (line: string) => void,
): Promise<{ sent: number; failed: number }> {
  const result = { sent: 0, failed: 0 };
  for (;;) {
    const at = now();
    const claimed = await claimDeliveries(database, organId, {
      now: at,
      staleAt: later(at, -STALE),
      limit: BATCH,
    });
    if (claimed.length === 0) return result;
    for (const delivery of claimed) {
      const error = await findFailure(delivery, senders);
      if (error === undefined) {
        await markSent(database, delivery, now());
        result.sent++;
      } else {
        const pause = pauses[delivery.attempts - 1];
        await markFailed(database, delivery, error, pause === undefined ? undefined : later(now(), pause));
        complain(`消息 ${delivery.id} 没有发出（第${delivery.attempts}次）：${error}`);
        result.failed++;
      }
    }
  }
}

async function findFailure(delivery: ClaimedDelivery, senders: Senders): Promise<string | undefined> {
  const send = senders[delivery.channel];
  if (!send) return '没有设置这个发送渠道';
  try {
    await send(delivery);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error);
  }
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
