import { act } from './act.ts';
import { ongoing } from './bars.ts';

/** 退回分办, with the reason. */
export const returnAssignment = act({
  term: '退回分办',
  event: 'assignmentReturned',
  by: ['handler'],
  bar: (state) => ongoing(state) ?? (state.assigned ? undefined : { code: 'not-assigned' }),
});
