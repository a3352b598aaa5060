import { completedAct } from './act.ts';
import { reviewBar, stepRoles, waitingStep } from './waiting-step.ts';

/** 审签通过: by the role of the step, never by the author. The last step is the signature (签发). */
export const approveDraft = completedAct({
  term: '审签通过',
  event: 'draftApproved',
  by: stepRoles,
  adds: ['step'],
  complete: ({ opinion }, state) => ({ opinion, step: waitingStep(state)?.id ?? '' }),
  bar: reviewBar,
});
