import { act } from './act.ts';
import { notBefore } from './bars.ts';

/** 登记解除停止公开. */
export const liftStay = act({
  term: '登记解除停止公开',
  event: 'stayLifted',
  by: ['office', 'counsel'],
  bar: ({ stays }) => (stays.some(({ liftedOn }) => !liftedOn) ? undefined : { code: 'no-stay' }),
  refuse({ stays }, { id }, { today }) {
    const one = stays.find((stay) => stay.id === id && !stay.liftedOn);
    return one ? notBefore(today, one.on, '停止公开') : { code: 'unknown-reference', id };
  },
});
