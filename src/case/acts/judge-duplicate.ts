import { act } from './act.ts';
import { ongoing } from './bars.ts';

/** 重复比对: a person's word on a similar matter. It refuses nothing by itself. */
export const judgeDuplicate = act({
  term: '重复比对',
  event: 'duplicateJudged',
  by: ['window', 'office', 'handler'],
  bar: ongoing,
});
