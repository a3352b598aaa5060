import type { CaseState } from '../state.ts';
import { amendOne, type Handlers } from './handler.ts';

function withoutAssignment(state: CaseState): CaseState {
  const next = { ...state };
  delete next.assigned;
  return next;
}

export const routingHandlers: Handlers<
  'assigned' | 'assignmentReturned' | 'assistanceRequested' | 'assistanceAnswered' | 'noteAdded'
> = {
  assigned: (state, { unit, person, on }) => ({ ...state, assigned: { unit, person, on } }),
  assignmentReturned: (state) => (state.assigned ? withoutAssignment(state) : undefined),
  assistanceRequested(state, { id, unit, dueOn, on }) {
    if (state.assistance.some((one) => one.id === id)) return undefined;
    return { ...state, assistance: [...state.assistance, { id, unit, dueOn, requestedOn: on }] };
  },
  assistanceAnswered(state, event) {
    const assistance = amendOne(state.assistance, event.id, (one) =>
      one.answeredOn ? undefined : { ...one, answeredOn: event.on },
    );
    return assistance && { ...state, assistance };
  },
  noteAdded: (state) => state,
};
