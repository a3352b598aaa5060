import { act } from './act.ts';
import { ongoing } from './bars.ts';

/** 以其他方式结束: decided by the head, with the reason. */
export const endOtherwise = act({
  term: '以其他方式结束',
  event: 'otherwiseEnded',
  by: ['officeHead'],
  bar: ongoing,
});
