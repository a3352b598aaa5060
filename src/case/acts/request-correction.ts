import { limits } from '../../law/limit.ts';
import { findInForce } from '../../law/since.ts';
import { addWorkingDays } from '../../law/working-day.ts';
import { getRule } from '../office.ts';
import { receiptOfCase } from '../receipt.ts';
import type { CaseState } from '../state.ts';
import { act, type Moment } from './act.ts';
import { firstRound, inHand } from './bars.ts';

/** The last of the 7 working days within which correction may be asked for; undefined before receipt. */
export function correctionNoticeDue(state: CaseState, { calendar }: Pick<Moment, 'calendar'>) {
  const { receivedOn } = receiptOfCase(state);
  const figure = receivedOn && findInForce(limits.correctionNotice.history, receivedOn);
  return receivedOn && figure && addWorkingDays(receivedOn, figure.value, calendar).on;
}

/** 提出补正 (条例 Art. 30): once, within 7 working days of receipt. It takes effect when the notice is served. */
export const requestCorrection = act({
  term: '提出补正',
  event: 'correctionRequested',
  by: ['handler', 'office', 'window'],
  bar(state, moment) {
    const bar = inHand(state, moment) ?? firstRound(state);
    if (bar) return bar;
    if (state.correction) return { code: 'correction-once', on: state.correction.requestedOn };
    const due = correctionNoticeDue(state, moment);
    return due && moment.today > due ? { code: 'correction-notice-late', due } : undefined;
  },
  refuse(_, { workingDays }, { office, today }) {
    const { most } = getRule(office, 'correctionPeriod', today);
    return workingDays > most ? { code: 'period-too-long', asked: workingDays, most } : undefined;
  },
});
