import { paymentDue } from '../../../case/acts/record-payment.ts';
import type { FeeBasis } from '../../../case/event/fee.ts';
import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { words } from '../words/texts.ts';
import { serveEnding, serveNotice } from './notices.ts';

/** The n-th of the month from the eleventh on costs by item; else by pages, of which there are many. */
async function basisOf(desk: Desk): Promise<FeeBasis> {
  const { organId, services } = desk.bureau;
  const month = await services.lookups.findMonthNumber(organId, desk.caseId);
  if (month && month.nth > 10) return { per: 'item', nth: month.nth };
  return { per: 'page', pages: desk.chance.whole(31, 260) };
}

/** 信息处理费 (国办函〔2020〕109号): told within the reply period, paid within 20 working days or not at all. */
export async function* fees(desk: Desk): Course {
  const { plan, chance, bureau } = desk;
  yield desk.soon(0, 3);
  if (!desk.may('notifyFee')) return;
  await desk.take({ act: 'notifyFee', facts: { basis: await basisOf(desk) } });
  yield* serveNotice(desk, 'fee');
  const due = paymentDue(desk.state, bureau.setting);
  if (due === undefined) return;
  if (plan.fee === 'lapsed') {
    yield desk.workingDay(chance.whole(1, 2), due);
    if (await desk.tryTo({ act: 'closeLapsed', facts: { how: 'feeLapsed' } })) yield* serveEnding(desk);
    return;
  }
  yield desk.soon(1, 15, due);
  const amount = desk.state.fee?.amount ?? 0;
  const receiptNumber = `模拟票据${chance.whole(100_000, 999_999)}`;
  await desk.tryTo({ act: 'recordPayment', facts: { amount, receiptNumber } });
}

/** 退费: part of what was paid, once the pages are known. */
export async function refund(desk: Desk): Promise<void> {
  const { plan, state } = desk;
  if (plan.fee !== 'refunded' || !state.fee || !desk.may('refundFee')) return;
  const amount = Math.max(1, Math.floor(state.fee.amount / 300) * 100);
  await desk.take({ act: 'refundFee', facts: { amount, reason: words.paidBack } });
}
