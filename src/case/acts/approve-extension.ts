import { limits } from '../../law/limit.ts';
import { findInForce } from '../../law/since.ts';
import { act } from './act.ts';
import { firstRound, inHand, inTime, notAwaitingApplicant } from './bars.ts';

/** 批准延长答复期限 (条例 Art. 33(2)): by the head of the 工作机构, once, at most 20 working days, before the due day. */
export const approveExtension = act({
  term: '批准延长答复期限',
  event: 'extensionApproved',
  by: ['officeHead'],
  bar(state, moment) {
    const { extension } = state;
    if (extension) return { code: 'extension-once', on: extension.approvedOn };
    return inHand(state, moment) ?? firstRound(state) ?? notAwaitingApplicant(state) ?? inTime(state, moment);
  },
  refuse(_, { workingDays }, { today }) {
    const most = findInForce(limits.extension.history, today)?.value ?? 0;
    return workingDays > most ? { code: 'extension-too-long', asked: workingDays, most } : undefined;
  },
});
