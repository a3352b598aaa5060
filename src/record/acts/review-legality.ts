import { completedAct } from './act.ts';
import { stepBar, stepRoles, waitingId } from './waiting-step.ts';

/** 合法性审查. */
export const reviewLegality = completedAct({
  term: '合法性审查',
  event: 'legalityReviewed',
  by: stepRoles,
  adds: ['step'],
  complete: ({ opinion }, state) => ({ opinion, step: waitingId(state) }),
  bar: (state, moment) => stepBar(state, moment, 'legality'),
});
