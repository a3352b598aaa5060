import { act } from './act.ts';
import { ongoing } from './bars.ts';

/** 撤回申请 by the applicant, until the reply is served. */
export const withdraw = act({
  term: '撤回申请',
  event: 'withdrawn',
  by: ['applicant', 'window', 'office', 'handler'],
  bar: ongoing,
});
