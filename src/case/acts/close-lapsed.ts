import { waitingForApplicant } from '../clocks/main-clock.ts';
import type { CaseState } from '../state.ts';
import { act, type Moment } from './act.ts';
import { firstRound, ongoing } from './bars.ts';
import { correctionDue } from './receive-correction.ts';
import { paymentDue } from './record-payment.ts';

function dueOf(state: CaseState, moment: Moment) {
  return waitingForApplicant(state) === 'correction'
    ? correctionDue(state, moment)
    : paymentDue(state, moment);
}

/** 不再处理 (条例 Art. 30; 国办函〔2020〕109号): the applicant's time to correct or to pay has passed. */
export const closeLapsed = act({
  term: '逾期不补正、不缴费，不再处理',
  event: 'lapseClosed',
  by: ['handler', 'office'],
  bar(state, moment) {
    const bar = ongoing(state) ?? firstRound(state);
    if (bar) return bar;
    if (!waitingForApplicant(state)) return { code: 'no-lapse' };
    const due = dueOf(state, moment);
    return due && moment.today > due ? undefined : { code: 'not-lapsed', due };
  },
  refuse(state, { how }) {
    const lapsed = waitingForApplicant(state) === 'correction' ? 'correctionLapsed' : 'feeLapsed';
    return how === lapsed ? undefined : { code: 'no-lapse' };
  },
});
