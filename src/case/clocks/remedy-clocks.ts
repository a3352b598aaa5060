import type { LimitName } from '../../law/limit.ts';
import { limits } from '../../law/limit.ts';
import { findInForce } from '../../law/since.ts';
import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';
import { type CaseState, concludedOn, currentRound, type Remedy, type Round } from '../state.ts';
import type { Clock, ClockName } from './clock.ts';
import { limitClock, periodClock } from './period-clock.ts';

/** 重新处理期限: the day the order names, its working days, or 20 (court: 法释〔2025〕8号 Art. 11; else the office's rule). */
function rehandlingClock(round: Round, index: number, reckoning: Reckoning): Clock {
  const { startedOn, cause, until, workingDays } = round;
  const court = cause === 'litigation' ? findInForce(limits.courtOrderedReply.history, startedOn) : undefined;
  const count = workingDays ?? court?.value ?? getRule(reckoning.office, 'rehandling', startedOn);
  return periodClock(
    {
      name: 'rehandling',
      term: '重新处理期限',
      of: String(index + 1),
      startedOn,
      length: until ? { until } : { unit: 'workingDay', count },
      basis: until || workingDays ? '责令重新处理的决定、裁判载明的期限' : (court?.basis ?? '本机关规则'),
      doneOn: concludedOn(round),
      waitingFor: 'organ',
      duty: true,
    },
    reckoning,
  );
}

export function rehandlingClocks(state: CaseState, reckoning: Reckoning): Clock[] {
  return state.rounds.flatMap((round, index) =>
    index === 0 ? [] : [rehandlingClock(round, index, reckoning)],
  );
}

function answerLimit({ block, simplified }: Remedy): LimitName {
  if (block !== 'reconsideration') return 'litigationAnswer';
  return simplified ? 'reconsiderationAnswerSimplified' : 'reconsiderationAnswer';
}

/** 复议答复、应诉答辩: duties of the organ. */
export function answerClocks(state: CaseState, reckoning: Reckoning): Clock[] {
  return state.remedies.flatMap((remedy) => {
    const reconsideration = remedy.block === 'reconsideration';
    const clock = limitClock(
      answerLimit(remedy),
      {
        name: reconsideration ? 'reconsiderationAnswer' : 'litigationAnswer',
        term: reconsideration ? '复议答复期限' : '应诉答辩期限',
        of: remedy.id,
        startedOn: remedy.filedOn,
        doneOn: remedy.answeredOn,
        voidOn: remedy.decided?.on,
        waitingFor: 'organ',
        duty: true,
      },
      reckoning,
    );
    return clock ? [clock] : [];
  });
}

/** 救济期限, for information: from the day the applicant knew of the reply or of the ending; suing after reconsideration from its decision. */
export function remedyPeriods(state: CaseState, reckoning: Reckoning): Clock[] {
  const { reply, ending } = currentRound(state);
  const knownOn = ending ? ending.told?.knownOn : reply?.knownOn;
  const review = state.remedies.find(({ block }) => block === 'reconsideration');
  const filed = (name: ClockName) =>
    state.remedies.find(({ block }) =>
      name === 'applyForReconsideration'
        ? block === 'reconsideration'
        : block === (name === 'sue' ? 'litigation.direct' : 'litigation.afterReconsideration'),
    )?.filedOn;
  const periods: [ClockName, LimitName, string, typeof knownOn][] = [
    ['applyForReconsideration', 'reconsideration', '申请人申请行政复议期限', knownOn],
    ['sue', 'litigation', '申请人直接起诉期限', knownOn],
    ['sueAfterReconsideration', 'litigationAfterReconsideration', '复议后起诉期限', review?.decided?.on],
  ];
  return periods.flatMap(([name, limit, term, startedOn]) => {
    const clock =
      startedOn &&
      limitClock(
        limit,
        { name, term, startedOn, doneOn: filed(name), waitingFor: 'applicant', duty: false },
        reckoning,
      );
    return clock ? [clock] : [];
  });
}
