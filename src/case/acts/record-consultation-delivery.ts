import { act } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** 记录征求意见书送达: the 15 working days of the party consulted run from here. */
export const recordConsultationDelivery = act({
  term: '记录征求意见书送达',
  event: 'consultationDelivered',
  by: ['handler', 'office', 'window', 'system'],
  bar(state) {
    const open = state.consultations.some(({ deliveredOn, answer }) => !deliveredOn && !answer);
    return ongoing(state) ?? (open ? undefined : { code: 'no-consultation-open' });
  },
  refuse(state, { id }, { today }) {
    const one = state.consultations.find((each) => each.id === id && !each.deliveredOn && !each.answer);
    return one ? notBefore(today, one.sentOn, '发出征求意见书') : { code: 'unknown-reference', id };
  },
});
