import { act } from './act.ts';
import { drafted, kept } from './bars.ts';

/** 登记主管部门、保密行政管理部门的答复. */
export const answerReferral = act({
  term: '登记提请的答复',
  event: 'referralAnswered',
  by: ['secrecyReviewer', 'office'],
  bar(state) {
    const bar = kept(state) ?? drafted(state);
    if (bar) return bar;
    const { referral } = state.draft ?? {};
    return referral && !referral.answer ? undefined : { code: 'no-referral' };
  },
});
