import { itemFee, pageFee } from '../../law/fee.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { FeeBasis } from '../event/fee.ts';
import { getRule } from '../office.ts';
import { completedAct } from './act.ts';
import { firstRound, inHand, inTime, notAwaitingApplicant } from './bars.ts';

function amountOf(basis: FeeBasis, on: PlainDate): number | undefined {
  const fee = basis.per === 'item' ? itemFee(basis.nth, on) : pageFee(basis.pages, on);
  return fee.ok ? fee.value.fee : undefined;
}

/** 作出收费通知 (国办函〔2020〕109号): within the reply period, by one standard only; the amount is reckoned, not entered. */
export const notifyFee = completedAct({
  term: '作出收费通知',
  event: 'feeNotified',
  by: ['handler', 'office'],
  adds: ['amount'],
  complete: ({ basis }, _, { today }) => ({ basis, amount: amountOf(basis, today) ?? 0 }),
  bar(state, moment) {
    const { fee } = state;
    if (fee) return { code: 'fee-once', on: fee.notifiedOn };
    if (getRule(moment.office, 'fee', moment.today) === 'none') return { code: 'fee-not-charged' };
    if (amountOf({ per: 'item', nth: 1 }, moment.today) === undefined) return { code: 'no-fee-then' };
    return inHand(state, moment) ?? firstRound(state) ?? notAwaitingApplicant(state) ?? inTime(state, moment);
  },
  refuse(_, { basis, amount }, { office, today }) {
    const allowed = getRule(office, 'fee', today);
    if (allowed !== 'either' && allowed !== basis.per) return { code: 'fee-other-basis' };
    return amount === 0 ? { code: 'fee-free' } : undefined;
  },
});
