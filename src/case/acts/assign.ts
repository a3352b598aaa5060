import { act } from './act.ts';
import { ongoing } from './bars.ts';

/** 分办、转办 to a unit of the organ; again where the unit changes. */
export const assign = act({
  term: '分办',
  event: 'assigned',
  by: ['window', 'office', 'officeHead'],
  bar: ongoing,
});
