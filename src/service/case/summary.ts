import type { Clock } from '../../case/clocks/clock.ts';
import { clocksOf } from '../../case/clocks/clocks.ts';
import type { Reckoning } from '../../case/context.ts';
import { findSettlement } from '../../case/counted-reply.ts';
import { phaseOf } from '../../case/phase.ts';
import { receiptOfCase } from '../../case/receipt.ts';
import { type CaseState, concludedOn, currentRound } from '../../case/state.ts';
import type { CaseSummary } from '../../store/case-summary.ts';

const leading: readonly Clock['name'][] = ['reply', 'ownTarget', 'confirmation'];

/** 主要期限 of a list row: re-handling where there is one, else the reply, the office's own target, the confirmation. */
export function findLeadingClock(state: CaseState, reckoning: Reckoning): Clock | undefined {
  const clocks = clocksOf(state, reckoning);
  if (state.rounds.length > 1) return clocks.findLast(({ name }) => name === 'rehandling');
  return clocks.find(({ name }) => leading.includes(name));
}

/** 办件摘要 as of the day. */
export function summaryOf(state: CaseState, reckoning: Reckoning): CaseSummary {
  const { phase, rehandling } = phaseOf(state, reckoning);
  const clock = findLeadingClock(state, reckoning);
  const doneOn = concludedOn(currentRound(state));
  const settled = findSettlement(state, reckoning.office);
  return {
    number: state.number,
    matter: state.matter,
    phase,
    rehandling,
    applicantId: state.applicant.key,
    applicantCategory: state.applicant.category,
    subject: state.pieces[0]?.text ?? '',
    unit: state.assigned?.unit ?? null,
    arrivedOn: state.arrivedOn,
    receivedOn: receiptOfCase(state).receivedOn ?? null,
    dueOn: clock?.due ?? null,
    provisional: clock?.provisional ?? false,
    doneOn: doneOn ?? null,
    moves: !doneOn && state.consultations.some(({ answer }) => !answer),
    settledOn: settled?.on ?? null,
    settledReply: settled?.reply ?? null,
    version: state.version,
    reckonedOn: reckoning.today,
  };
}
