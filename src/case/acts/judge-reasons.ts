import { addWorkingDays } from '../../law/working-day.ts';
import { act } from './act.ts';
import { inHand, notBefore } from './bars.ts';

/** 审查理由 (Art. 35): once they are given, or once the applicant's period has passed without them. */
export const judgeReasons = act({
  term: '审查申请人的理由',
  event: 'reasonsJudged',
  by: ['handler', 'office'],
  bar(state, moment) {
    const { reasons } = state;
    const bar = inHand(state, moment);
    if (bar) return bar;
    if (!reasons?.told || reasons.judged) return { code: 'no-reasons-open' };
    if (reasons.receivedOn) return notBefore(moment.today, reasons.receivedOn, '收到理由说明');
    const { knownOn } = reasons.told;
    const due = knownOn && addWorkingDays(knownOn, reasons.workingDays, moment.calendar).on;
    return due && moment.today > due ? undefined : { code: 'not-lapsed', due };
  },
});
