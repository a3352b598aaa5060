import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';
import { receiptOfCase } from '../receipt.ts';
import { type CaseState, settledOn } from '../state.ts';
import { confirmationClock, correctionClocks, paymentClock, reasonsClocks } from './applicant-clocks.ts';
import type { Clock } from './clock.ts';
import { assistanceClocks, consultationClocks } from './consultation-clocks.ts';
import { mainClock } from './main-clock.ts';
import { periodClock } from './period-clock.ts';
import { answerClocks, rehandlingClocks, remedyPeriods } from './remedy-clocks.ts';

/** 本机关自定办理时间, for matters the law sets no time for (Arts. 41, 44(2)). */
function ownTargetClock(state: CaseState, reckoning: Reckoning): Clock | undefined {
  const { receivedOn } = receiptOfCase(state);
  if (state.matter === 'disclosure' || !receivedOn) return undefined;
  const count = getRule(reckoning.office, 'ownTarget', receivedOn);
  return periodClock(
    {
      name: 'ownTarget',
      term: '本机关办理时间',
      startedOn: receivedOn,
      length: { unit: 'workingDay', count },
      basis: '本机关规则：法律未规定办理时间',
      doneOn: settledOn(state),
      waitingFor: 'organ',
      duty: true,
    },
    reckoning,
  );
}

/** 全部期限 of a matter as of today: the reply period first, then every other in the order of the 条例. */
export function clocksOf(state: CaseState, reckoning: Reckoning): Clock[] {
  return [
    mainClock(state, reckoning),
    ownTargetClock(state, reckoning),
    ...confirmationClock(state, reckoning),
    ...correctionClocks(state, reckoning),
    ...consultationClocks(state, reckoning),
    ...assistanceClocks(state, reckoning),
    ...reasonsClocks(state, reckoning),
    ...paymentClock(state, reckoning),
    ...rehandlingClocks(state, reckoning),
    ...answerClocks(state, reckoning),
    ...remedyPeriods(state, reckoning),
  ].filter((clock) => clock !== undefined);
}
