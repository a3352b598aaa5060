import { approvals } from '../fold/draft.ts';
import { currentRound } from '../state.ts';
import { completedAct } from './act.ts';
import { reviewBar, stepRoles, waitingStep } from './waiting-step.ts';

/** 退回稿件 with the reason: to the author, or to an earlier step. */
export const returnDraft = completedAct({
  term: '退回稿件',
  event: 'draftReturned',
  by: stepRoles,
  adds: ['step'],
  complete: (asked, state) => ({ ...asked, step: waitingStep(state)?.id ?? '' }),
  bar: reviewBar,
  refuse(state, { backTo }) {
    const { draft } = currentRound(state);
    if (backTo === undefined || !draft) return undefined;
    const earlier = approvals(draft.steps).slice(0, draft.at);
    return earlier.some(({ id }) => id === backTo) ? undefined : { code: 'no-earlier-step', backTo };
  },
});
