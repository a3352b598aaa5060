import { addNote } from './add-note.ts';
import { answerAssistance } from './answer-assistance.ts';
import { answerConsultation } from './answer-consultation.ts';
import { answerRecordCorrection } from './answer-record-correction.ts';
import { answerRemedy } from './answer-remedy.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import { approveDraft } from './approve-draft.ts';
import { approveExtension } from './approve-extension.ts';
import { archive } from './archive.ts';
import { assign } from './assign.ts';
import { closeLapsed } from './close-lapsed.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { consult } from './consult.ts';
import { endOtherwise } from './end-otherwise.ts';
import { issueReply } from './issue-reply.ts';
import { judgeDuplicate } from './judge-duplicate.ts';
import { judgeObjection } from './judge-objection.ts';
import { judgeReasons } from './judge-reasons.ts';
import { liftStay } from './lift-stay.ts';
import { makeDraft } from './make-draft.ts';
import { notifyFee } from './notify-fee.ts';
import { orderRehandling } from './order-rehandling.ts';
import { orderStay } from './order-stay.ts';
import { overrideObjection } from './override-objection.ts';
import { proposePublication } from './propose-publication.ts';
import { recallDraft } from './recall-draft.ts';
import { receiveCorrection } from './receive-correction.ts';
import { receiveReasons } from './receive-reasons.ts';
import { recordConsultationDelivery } from './record-consultation-delivery.ts';
import { recordContactAttempt } from './record-contact-attempt.ts';
import { recordDecision } from './record-decision.ts';
import { recordEvidence } from './record-evidence.ts';
import { recordFailedService } from './record-failed-service.ts';
import { recordNoticeDelivery } from './record-notice-delivery.ts';
import { recordPayment } from './record-payment.ts';
import { recordRemedy } from './record-remedy.ts';
import { recordReplyDelivery } from './record-reply-delivery.ts';
import { refundFee } from './refund-fee.ts';
import { requestAssistance } from './request-assistance.ts';
import { requestCorrection } from './request-correction.ts';
import { requestReasons } from './request-reasons.ts';
import { returnAssignment } from './return-assignment.ts';
import { returnDraft } from './return-draft.ts';
import { serveEnding } from './serve-ending.ts';
import { serveNotice } from './serve-notice.ts';
import { serveReply } from './serve-reply.ts';
import { setDelayedDate } from './set-delayed-date.ts';
import { splitOff } from './split-off.ts';
import { supplyInformation } from './supply-information.ts';
import { withdraw } from './withdraw.ts';

/** 全部办理动作 of a registered matter, in the order of the work: 登记、审核、办理、答复、归档 (条例 Art. 45). */
export const acts = {
  confirmReceipt,
  recordContactAttempt,
  judgeDuplicate,
  splitOff,
  assign,
  returnAssignment,
  requestAssistance,
  answerAssistance,
  addNote,
  requestCorrection,
  receiveCorrection,
  serveNotice,
  recordNoticeDelivery,
  consult,
  recordConsultationDelivery,
  answerConsultation,
  judgeObjection,
  overrideObjection,
  approveExtension,
  requestReasons,
  receiveReasons,
  judgeReasons,
  setDelayedDate,
  notifyFee,
  recordPayment,
  refundFee,
  recordEvidence,
  makeDraft,
  approveDraft,
  returnDraft,
  recallDraft,
  issueReply,
  serveReply,
  recordFailedService,
  recordReplyDelivery,
  supplyInformation,
  proposePublication,
  answerRecordCorrection,
  answerSuggestion,
  withdraw,
  closeLapsed,
  endOtherwise,
  serveEnding,
  archive,
  recordRemedy,
  answerRemedy,
  recordDecision,
  orderStay,
  liftStay,
  orderRehandling,
} as const;

export type ActName = keyof typeof acts;

function isActName(name: string): name is ActName {
  return name in acts;
}

/** In the order of the table. */
export const actNames: readonly ActName[] = Object.keys(acts).filter(isActName);
