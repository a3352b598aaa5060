import { act } from './act.ts';
import { ofMatter, ongoing, received } from './bars.ts';

/** 答复更正申请 (条例 Art. 41): verify and correct, or forward and tell, or point to the competent organ. */
export const answerRecordCorrection = act({
  term: '答复更正申请',
  event: 'recordCorrectionAnswered',
  by: ['handler', 'office'],
  bar: (state, moment) => ofMatter(state, 'recordCorrection') ?? ongoing(state) ?? received(state, moment),
});
