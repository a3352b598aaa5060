import type { PlainDate } from '../../law/plain-date.ts';
import { mainClock, waitingForApplicant } from '../clocks/main-clock.ts';
import type { Reckoning } from '../context.ts';
import type { Matter } from '../event/intake.ts';
import type { Reason } from '../reason.ts';
import { receiptOfCase } from '../receipt.ts';
import { type CaseState, concludedOn, currentRound } from '../state.ts';

/** 常见的障碍: each gives the reason it stands in the way, or undefined. They are read in a row: `a(state) ?? b(state)`. */

export function ofMatter(state: CaseState, matter: Matter = 'disclosure'): Reason | undefined {
  return state.matter === matter ? undefined : { code: 'wrong-matter', matter: state.matter };
}

export function received(state: CaseState, { today }: Reckoning): Reason | undefined {
  const { receivedOn } = receiptOfCase(state);
  if (!receivedOn) return { code: 'not-received' };
  return notBefore(today, receivedOn, '收到申请');
}

export function ongoing(state: CaseState): Reason | undefined {
  const on = concludedOn(currentRound(state));
  return on && { code: 'concluded', on };
}

export function concluded(state: CaseState): Reason | undefined {
  return concludedOn(currentRound(state)) ? undefined : { code: 'not-concluded' };
}

export function unissued(state: CaseState): Reason | undefined {
  const { reply } = currentRound(state);
  return reply && { code: 'reply-issued', documentNumber: reply.documentNumber };
}

export function firstRound(state: CaseState): Reason | undefined {
  return state.rounds.length > 1 ? { code: 'rehandling' } : undefined;
}

export function notAwaitingCorrection(state: CaseState): Reason | undefined {
  return waitingForApplicant(state) === 'correction' && state.rounds.length === 1
    ? { code: 'waiting-for-correction' }
    : undefined;
}

export function notAwaitingApplicant(state: CaseState): Reason | undefined {
  if (state.rounds.length > 1) return undefined;
  const waiting = waitingForApplicant(state);
  if (waiting === 'fee') return { code: 'waiting-for-payment' };
  return waiting && { code: 'waiting-for-correction' };
}

/** 期限之内: the reply period has not run out. */
export function inTime(state: CaseState, reckoning: Reckoning): Reason | undefined {
  const clock = mainClock(state, reckoning);
  return clock && clock.late > 0 ? { code: 'late', due: clock.due } : undefined;
}

export function notBefore(on: PlainDate, notBefore: PlainDate, fact: string): Reason | undefined {
  return on < notBefore ? { code: 'day-before', on, notBefore, fact } : undefined;
}

export function known(state: CaseState, pieces: readonly string[]): Reason | undefined {
  const strange = pieces.filter((id) => !state.pieces.some((piece) => piece.id === id));
  return strange.length > 0 ? { code: 'unknown-pieces', pieces: strange } : undefined;
}

/** 正在办理的申请: an application for information, received, not concluded, its reply not issued. */
export function inHand(state: CaseState, moment: Reckoning): Reason | undefined {
  return ofMatter(state) ?? ongoing(state) ?? received(state, moment) ?? unissued(state);
}

/** 停止公开 in force on that day. */
export function notStayed(state: CaseState): Reason | undefined {
  const stay = state.stays.find(({ liftedOn }) => !liftedOn);
  return stay && { code: 'stayed', on: stay.on };
}
