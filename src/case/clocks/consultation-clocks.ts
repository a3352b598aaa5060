import type { Reckoning } from '../context.ts';
import type { Consulted } from '../event/consultation.ts';
import { type CaseState, settledOn } from '../state.ts';
import type { Clock } from './clock.ts';
import { answerTime } from './consultation-pause.ts';
import { periodClock } from './period-clock.ts';

const terms: Record<Consulted, string> = {
  thirdParty: '第三方答复期限',
  coMaker: '共同制作机关答复期限',
  otherOrgan: '其他机关答复期限',
};

/** 征求意见各方的答复期限, each from its own delivery (Arts. 32, 34). */
export function consultationClocks(state: CaseState, reckoning: Reckoning): Clock[] {
  return state.consultations.map(({ id, consulted, sentOn, deliveredOn, answer }) => {
    const { count, basis } = answerTime(consulted, sentOn, reckoning.office);
    return periodClock(
      {
        name: consulted,
        term: terms[consulted],
        of: id,
        startedOn: deliveredOn,
        length: { unit: 'workingDay', count },
        basis,
        doneOn: answer?.on,
        voidOn: settledOn(state),
        waitingFor: consulted === 'thirdParty' ? 'thirdParty' : 'otherOrgan',
        duty: false,
      },
      reckoning,
    );
  });
}

/** 协办 inside the organ, where the asking unit set a date. */
export function assistanceClocks(state: CaseState, reckoning: Reckoning): Clock[] {
  return state.assistance.flatMap(({ id, unit, requestedOn, dueOn, answeredOn }) => {
    if (!dueOn) return [];
    const period = {
      name: 'assistance' as const,
      term: `协办期限（${unit}）`,
      of: id,
      startedOn: requestedOn,
      length: { until: dueOn },
      basis: '本机关内部期限',
      doneOn: answeredOn,
      voidOn: settledOn(state),
      waitingFor: 'organ' as const,
      duty: true,
    };
    return [periodClock(period, reckoning)];
  });
}
