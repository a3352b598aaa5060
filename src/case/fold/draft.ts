import { currentRound, type Draft } from '../state.ts';
import { amendRound, type Handlers } from './handler.ts';

/** 审签路径: the steps a draft passes. */
export function approvals(steps: Draft['steps']): Draft['steps'] {
  return steps.filter((step) => step.does === 'review' || step.does === 'sign');
}

export const draftHandlers: Handlers<
  'evidenceRecorded' | 'draftMade' | 'draftApproved' | 'draftReturned' | 'draftRecalled'
> = {
  evidenceRecorded: (state, { pieces, evidence }) => ({
    ...state,
    evidence: [...state.evidence, { pieces, evidence }],
  }),
  draftMade(state, { on, by, answers, steps }) {
    const { draft, reply } = currentRound(state);
    if (by.kind !== 'officer' || reply || (draft && !draft.returned)) return undefined;
    return amendRound(state, { draft: { madeOn: on, author: by.person, answers, steps, at: 0 } });
  },
  draftApproved(state, { step }) {
    const { draft } = currentRound(state);
    if (!draft || draft.returned || approvals(draft.steps)[draft.at]?.id !== step) return undefined;
    return amendRound(state, { draft: { ...draft, at: draft.at + 1 } });
  },
  draftReturned(state, { step, backTo, reason }) {
    const { draft } = currentRound(state);
    const chain = draft ? approvals(draft.steps) : [];
    if (!draft || draft.returned || chain[draft.at]?.id !== step) return undefined;
    if (backTo === undefined)
      return amendRound(state, { draft: { ...draft, returned: { by: step, reason } } });
    const at = chain.findIndex(({ id }) => id === backTo);
    return at >= 0 && at < draft.at ? amendRound(state, { draft: { ...draft, at } }) : undefined;
  },
  draftRecalled(state, { reason }) {
    const { draft, reply } = currentRound(state);
    if (!draft || draft.returned || reply || draft.at < approvals(draft.steps).length) return undefined;
    return amendRound(state, { draft: { ...draft, returned: { by: 'recalled', reason } } });
  },
};
