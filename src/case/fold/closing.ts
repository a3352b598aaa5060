import { type CaseState, concludedOn, currentRound } from '../state.ts';
import type { Handlers } from './handler.ts';
import { ended } from './reply.ts';

/** A file that is reopened is no longer the one that was archived. */
export function unarchived(state: CaseState): CaseState {
  const next = { ...state };
  delete next.archived;
  return next;
}

export const closingHandlers: Handlers<'withdrawn' | 'lapseClosed' | 'otherwiseEnded' | 'archived'> = {
  withdrawn: (state, { on }) => ended(state, { on, how: 'withdrawn' }),
  lapseClosed: (state, { on, how }) => ended(state, { on, how }),
  otherwiseEnded: (state, { on }) => ended(state, { on, how: 'otherwiseEnded' }),
  archived(state, { on, retention }) {
    if (state.archived || !concludedOn(currentRound(state))) return undefined;
    return { ...state, archived: { on, retention } };
  },
};
