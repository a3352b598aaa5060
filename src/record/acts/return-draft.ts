import { completedAct } from './act.ts';
import { stepBar, stepRoles, waitingId } from './waiting-step.ts';

/** 退回 to the author with the reason; it is submitted and reviewed from the beginning again. */
export const returnDraft = completedAct({
  term: '退回',
  event: 'returned',
  by: stepRoles,
  adds: ['step'],
  complete: ({ reason }, state) => ({ reason, step: waitingId(state) }),
  bar: (state, moment) => stepBar(state, moment),
});
