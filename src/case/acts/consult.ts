import { act } from './act.ts';
import { inHand, known, notAwaitingApplicant } from './bars.ts';

/** 征求意见 (条例 Arts. 32–34), in writing. Several run side by side; the reply period stands still for their union. */
export const consult = act({
  term: '征求意见',
  event: 'consultationSent',
  by: ['handler', 'office'],
  bar: (state, moment) => inHand(state, moment) ?? notAwaitingApplicant(state),
  refuse(state, { id, pieces }) {
    if (state.consultations.some((one) => one.id === id)) return { code: 'id-taken', id };
    return known(state, pieces);
  },
});
