import type { ReplyClock } from '../../law/deadline/reply-clock.ts';
import { replyDeadline } from '../../law/deadline/reply-deadline.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Reckoning } from '../context.ts';
import { receiptOfCase } from '../receipt.ts';
import { type CaseState, settledOn } from '../state.ts';
import { type Clock, lateBy, lightOf, type WaitingFor } from './clock.ts';
import { openConsultations, pausesOf } from './consultation-pause.ts';

/** 等待申请人: the notice told, not yet answered by correction or payment. The reply period stands still. */
export function waitingForApplicant(state: CaseState): 'correction' | 'fee' | undefined {
  const { correction, fee } = state;
  if (correction?.told && !correction.received) return 'correction';
  return fee?.told && !fee.paidOn ? 'fee' : undefined;
}

/** 答复期限的事实 as they stand on `until`: what `law/deadline` reckons from; undefined before receipt. */
export function replyClockOf(
  state: CaseState,
  until: PlainDate,
  reckoning: Reckoning,
): ReplyClock | undefined {
  const { receivedOn } = receiptOfCase(state);
  if (!receivedOn) return undefined;
  const { correction, fee, extension, delay } = state;
  const correctedOn = correction?.received?.on;
  const paidOn = fee?.paidOn;
  return {
    receivedOn,
    correctedOn,
    paidOn: paidOn && paidOn >= (correctedOn ?? receivedOn) ? paidOn : undefined,
    consultations: pausesOf(state, until, reckoning),
    extension: extension?.told ? extension.workingDays : 0,
    delayedTo: delay?.told ? delay.until : undefined,
  };
}

function awaited(state: CaseState, late: number, reckoning: Reckoning): WaitingFor {
  const [open] = late > 0 ? [] : openConsultations(state, reckoning);
  if (open) return open.consulted === 'thirdParty' ? 'thirdParty' : 'otherOrgan';
  const { reasons } = state;
  return late === 0 && reasons?.told && !reasons.receivedOn && !reasons.judged ? 'applicant' : 'organ';
}

/**
 * 答复期限 (条例 Art. 33) of a matter as of today: undefined before receipt and for matters that are not applications for
 * information. It stands still while the applicant is to correct or to pay, and while a consultation is open (reckoned to today).
 */
export function mainClock(state: CaseState, reckoning: Reckoning): Clock | undefined {
  const { today, calendar } = reckoning;
  const doneOn = settledOn(state);
  const clock = replyClockOf(state, doneOn ?? today, reckoning);
  if (state.matter !== 'disclosure' || !clock) return undefined;
  const head = { name: 'reply', term: '答复期限', startedOn: clock.receivedOn, doneOn } as const;
  const waiting = waitingForApplicant(state);
  const deadline = replyDeadline(clock, calendar);
  if (waiting || !deadline.ok) {
    const basis = deadline.ok ? deadline.value.basis : [deadline.because.message];
    return {
      ...head,
      state: doneOn || !waiting ? 'void' : 'paused',
      due: undefined,
      provisional: false,
      workingDaysLeft: undefined,
      light: 'none',
      late: 0,
      waitingFor: doneOn || !waiting ? undefined : 'applicant',
      explanation: { basis },
    };
  }
  const { due, provisional, basis, ...days } = deadline.value;
  const late = lateBy(due, doneOn ?? today, reckoning);
  const left = doneOn ? undefined : workingDaysBetween(today, due, calendar).count;
  return {
    ...head,
    state: stateOf(state, late, reckoning),
    due,
    provisional,
    workingDaysLeft: left,
    light: doneOn && late === 0 ? 'none' : lightOf(left ?? 0, late, reckoning),
    late,
    waitingFor: doneOn ? undefined : awaited(state, late, reckoning),
    explanation: { basis, days: { due, provisional, ...days } },
  };
}

function stateOf(state: CaseState, late: number, reckoning: Reckoning): Clock['state'] {
  if (late > 0) return 'lapsed';
  if (!settledOn(state)) return openConsultations(state, reckoning).length > 0 ? 'paused' : 'running';
  return state.rounds.some((round) => round.reply?.repliedOn) ? 'met' : 'void';
}
