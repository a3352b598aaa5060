import { act } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** 收到征求意见的答复. An answer after the time is still kept; it no longer moves the clock. */
export const answerConsultation = act({
  term: '收到征求意见的答复',
  event: 'consultationAnswered',
  by: ['handler', 'office', 'window', 'thirdParty', 'otherOrgan'],
  bar(state) {
    const open = state.consultations.some(({ answer }) => !answer);
    return ongoing(state) ?? (open ? undefined : { code: 'no-consultation-open' });
  },
  refuse(state, { id }, { today }) {
    const one = state.consultations.find((each) => each.id === id && !each.answer);
    if (!one) return { code: 'unknown-reference', id };
    return notBefore(
      today,
      one.deliveredOn ?? one.sentOn,
      one.deliveredOn ? '收到征求意见书' : '发出征求意见书',
    );
  },
});
