import { approvals } from '../fold/draft.ts';
import type { CaseState } from '../state.ts';
import { currentRound } from '../state.ts';
import { act } from './act.ts';
import { inHand } from './bars.ts';

/** 已签发而未成文的稿件. */
export function signedDraft(state: CaseState) {
  const { draft } = currentRound(state);
  return draft && !draft.returned && draft.at >= approvals(draft.steps).length ? draft : undefined;
}

/** 撤回稿件: signed, but the facts have changed before it went out. */
export const recallDraft = act({
  term: '撤回已签发的稿件',
  event: 'draftRecalled',
  by: ['leader', 'officeHead', 'office'],
  bar: (state, moment) =>
    inHand(state, moment) ?? (signedDraft(state) ? undefined : { code: 'draft-unsigned' }),
});
