import { endOfLimit } from '../../law/limit.ts';
import type { CaseState } from '../state.ts';
import { act, type Moment } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** The last day to pay; undefined while the delivery of the notice is not known. */
export function paymentDue({ fee }: CaseState, { calendar }: Pick<Moment, 'calendar'>) {
  const knownOn = fee?.told?.knownOn;
  const end = knownOn && endOfLimit('feePayment', knownOn, calendar);
  return end?.ok ? end.value.on : undefined;
}

/** 记录缴费: the whole amount within 20 working days; the reply period starts anew the day after. */
export const recordPayment = act({
  term: '记录缴费',
  event: 'feePaid',
  by: ['window', 'office', 'system'],
  bar(state, moment) {
    const { fee } = state;
    if (!fee?.told || fee.paidOn) return ongoing(state) ?? { code: 'no-fee-due' };
    const due = paymentDue(state, moment);
    return ongoing(state) ?? (due && moment.today > due ? { code: 'fee-late', due } : undefined);
  },
  refuse({ fee }, { amount }, { today }) {
    if (!fee?.told) return { code: 'no-fee-due' };
    if (amount !== fee.amount) return { code: 'fee-amount', expected: fee.amount, paid: amount };
    return notBefore(today, fee.told.on, '收费通知');
  },
});
