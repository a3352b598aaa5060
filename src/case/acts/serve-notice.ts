import type { PlainDate } from '../../law/plain-date.ts';
import { Notice } from '../event/notice.ts';
import { toldBy, toldOf } from '../fold/notice.ts';
import type { CaseState } from '../state.ts';
import { act, type Moment } from './act.ts';
import { firstRound, inHand, inTime, notAwaitingApplicant, notBefore } from './bars.ts';
import { correctionNoticeDue } from './request-correction.ts';
import { findServiceFault } from './service-fault.ts';

/** 待送达的告知书. */
function waiting(state: CaseState): Notice[] {
  return Notice.options.filter((notice) => {
    const subject = notice === 'ending' ? undefined : toldOf(state, notice);
    return subject && !subject.told;
  });
}

function decidedOn({ correction, extension, reasons, delay, fee }: CaseState, notice: Notice) {
  return {
    correction: correction?.requestedOn,
    extension: extension?.approvedOn,
    reasons: reasons?.requestedOn,
    delay: delay?.setOn,
    fee: fee?.notifiedOn,
    ending: undefined,
  }[notice];
}

/** The end of the 7 working days, once it has passed. */
function expiredCorrection(state: CaseState, moment: Moment): PlainDate | undefined {
  const due = correctionNoticeDue(state, moment);
  return due && moment.today > due ? due : undefined;
}

/**
 * 送达告知书: the notice takes effect. Correction within its 7 working days, the others within the reply period. Not while the
 * applicant is to correct or to pay, for then the period stands still. The notice of an ending has its own act.
 */
export const serveNotice = act({
  term: '送达告知书',
  event: 'noticeServed',
  by: ['window', 'office', 'handler', 'officeHead'],
  legalDay: ({ service }) => toldBy(service).on,
  bar(state, moment) {
    const bar =
      inHand(state, moment) ?? firstRound(state) ?? notAwaitingApplicant(state) ?? inTime(state, moment);
    if (bar) return bar;
    const notices = waiting(state);
    if (notices.length === 0) return { code: 'nothing-to-serve' };
    const due = expiredCorrection(state, moment);
    return due && notices.every((notice) => notice === 'correction')
      ? { code: 'correction-notice-late', due }
      : undefined;
  },
  refuse(state, { notice, service }, moment) {
    if (!waiting(state).includes(notice)) return { code: 'notice-not-waiting', notice };
    const decided = decidedOn(state, notice);
    const early = decided && notBefore(moment.today, decided, '作出');
    const fault = early ?? findServiceFault(state, service, moment);
    if (fault) return fault;
    const due = notice === 'correction' ? expiredCorrection(state, moment) : undefined;
    return due && { code: 'correction-notice-late', due };
  },
});
