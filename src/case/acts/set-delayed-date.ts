import { mainClock } from '../clocks/main-clock.ts';
import { act } from './act.ts';
import { firstRound, inHand, inTime, notAwaitingApplicant } from './bars.ts';

/** 确定延迟答复的合理期限 (Art. 35): reasons are reasonable and the work cannot be done in time. Takes effect when told in time. */
export const setDelayedDate = act({
  term: '确定延迟答复的期限',
  event: 'delaySet',
  by: ['officeHead'],
  bar(state, moment) {
    if (state.delay) return { code: 'delay-once', on: state.delay.setOn };
    const bar =
      inHand(state, moment) ?? firstRound(state) ?? notAwaitingApplicant(state) ?? inTime(state, moment);
    return bar ?? (state.reasons?.judged?.reasonable ? undefined : { code: 'reasons-not-accepted' });
  },
  refuse(state, { until }, moment) {
    const due = mainClock(state, moment)?.due;
    return due && until <= due ? { code: 'delay-not-later', until, due } : undefined;
  },
});
