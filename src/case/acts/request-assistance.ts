import { act } from './act.ts';
import { notBefore, ongoing } from './bars.ts';

/** 协办: a question to another unit of the organ. It stops no clock. */
export const requestAssistance = act({
  term: '请求协办',
  event: 'assistanceRequested',
  by: ['handler', 'office'],
  bar: ongoing,
  refuse(state, { id, dueOn }, { today }) {
    if (state.assistance.some((one) => one.id === id)) return { code: 'id-taken', id };
    return dueOn && notBefore(dueOn, today, '请求协办');
  },
});
