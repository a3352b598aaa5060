import { act } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** 协办答复. */
export const answerAssistance = act({
  term: '协办答复',
  event: 'assistanceAnswered',
  by: ['handler', 'office'],
  bar(state) {
    const open = state.assistance.some(({ answeredOn }) => !answeredOn);
    return ongoing(state) ?? (open ? undefined : { code: 'unknown-reference', id: '协办' });
  },
  refuse(state, { id }, { today }) {
    const one = state.assistance.find((each) => each.id === id && !each.answeredOn);
    return one ? notBefore(today, one.requestedOn, '请求协办') : { code: 'unknown-reference', id };
  },
});
