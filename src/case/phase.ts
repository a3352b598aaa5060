import { openConsultations } from './clocks/consultation-pause.ts';
import { waitingForApplicant } from './clocks/main-clock.ts';
import type { Reckoning } from './context.ts';
import { approvals } from './fold/draft.ts';
import { receiptOfCase } from './receipt.ts';
import { type CaseState, concludedOn, currentRound } from './state.ts';

/** 办理阶段, for lists: one word for where a matter stands. */
export const phaseNames = {
  awaitingConfirmation: '待确认收到',
  handling: '办理中',
  awaitingCorrection: '待申请人补正',
  awaitingReasons: '待申请人说明理由',
  awaitingPayment: '待申请人缴费',
  consulting: '征求意见中',
  inReview: '审签中',
  returned: '稿件退回',
  toIssue: '待成文',
  toServe: '待送达',
  served: '已答复',
  ended: '已结束',
  archived: '已归档',
} as const;

export type Phase = keyof typeof phaseNames;

/** 办理阶段 on that day; `rehandling` says that it is a later round. */
export function phaseOf(state: CaseState, reckoning: Reckoning): { phase: Phase; rehandling: boolean } {
  return { phase: phaseOn(state, reckoning), rehandling: state.rounds.length > 1 };
}

function phaseOn(state: CaseState, reckoning: Reckoning): Phase {
  const round = currentRound(state);
  if (state.archived) return 'archived';
  if (round.ending) return 'ended';
  if (concludedOn(round)) return 'served';
  if (!receiptOfCase(state).receivedOn) return 'awaitingConfirmation';
  if (round.reply) return 'toServe';
  if (state.rounds.length === 1) {
    const waiting = waitingForApplicant(state);
    if (waiting) return waiting === 'fee' ? 'awaitingPayment' : 'awaitingCorrection';
  }
  const { draft } = round;
  if (draft?.returned) return 'returned';
  if (draft) return draft.at < approvals(draft.steps).length ? 'inReview' : 'toIssue';
  if (openConsultations(state, reckoning).length > 0) return 'consulting';
  const { reasons } = state;
  return reasons?.told && !reasons.receivedOn && !reasons.judged ? 'awaitingReasons' : 'handling';
}
