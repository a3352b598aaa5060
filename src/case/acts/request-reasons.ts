import { addWorkingDays } from '../../law/working-day.ts';
import { mainClock } from '../clocks/main-clock.ts';
import { getRule } from '../office.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';
import { act, type Moment } from './act.ts';
import { firstRound, inHand, inTime, notAwaitingApplicant } from './bars.ts';

/** A period of that many working days from today would not end within the reply period. */
function pastDue(state: CaseState, workingDays: number, moment: Moment): Reason | undefined {
  const due = mainClock(state, moment)?.due;
  const end = addWorkingDays(moment.today, workingDays, moment.calendar).on;
  return due && end > due ? { code: 'reasons-past-due', due } : undefined;
}

/**
 * 要求说明理由 (条例 Art. 35). The time is not excluded from the reply period by the text, so the period given must end within it:
 * waiting for the applicant can then never make the organ late.
 */
export const requestReasons = act({
  term: '要求说明理由',
  event: 'reasonsRequested',
  by: ['handler', 'office'],
  bar(state, moment) {
    const { reasons } = state;
    if (reasons) return { code: 'reasons-once', on: reasons.requestedOn };
    return (
      inHand(state, moment) ??
      firstRound(state) ??
      notAwaitingApplicant(state) ??
      inTime(state, moment) ??
      pastDue(state, 1, moment)
    );
  },
  refuse(state, { workingDays }, moment) {
    const { most } = getRule(moment.office, 'reasonsPeriod', moment.today);
    if (workingDays > most) return { code: 'period-too-long', asked: workingDays, most };
    return pastDue(state, workingDays, moment);
  },
});
