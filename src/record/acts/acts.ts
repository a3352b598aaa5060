import { addNote } from './add-note.ts';
import { answerReferral } from './answer-referral.ts';
import { changeAttribute } from './change-attribute.ts';
import { closeConsultation } from './close-consultation.ts';
import { correct } from './correct.ts';
import { dropDraft } from './drop-draft.ts';
import { enterRegister } from './enter-register.ts';
import { link } from './link.ts';
import { noteCounterpart } from './note-counterpart.ts';
import { postOnChannel } from './post-on-channel.ts';
import { publish } from './publish.ts';
import { publishConsultationResult } from './publish-consultation-result.ts';
import { recordPenaltyVoided } from './record-penalty-voided.ts';
import { refer } from './refer.ts';
import { rereview } from './rereview.ts';
import { returnDraft } from './return-draft.ts';
import { reviewInOffice } from './review-in-office.ts';
import { reviewLegality } from './review-legality.ts';
import { reviewSecrecy } from './review-secrecy.ts';
import { revise } from './revise.ts';
import { schedule } from './schedule.ts';
import { setValidity } from './set-validity.ts';
import { signOff } from './sign-off.ts';
import { submit } from './submit.ts';
import { unlink } from './unlink.ts';
import { withdraw } from './withdraw.ts';

/** 全部办理动作 of a record once drafted, in the order of the work: 起草、审核、发布、维护、撤下. */
export const acts = {
  revise,
  submit,
  reviewSecrecy,
  refer,
  answerReferral,
  reviewLegality,
  reviewInOffice,
  signOff,
  returnDraft,
  dropDraft,
  schedule,
  publish,
  enterRegister,
  postOnChannel,
  link,
  unlink,
  noteCounterpart,
  closeConsultation,
  publishConsultationResult,
  setValidity,
  correct,
  rereview,
  changeAttribute,
  recordPenaltyVoided,
  withdraw,
  addNote,
} as const;

export type ActName = keyof typeof acts;

function isActName(name: string): name is ActName {
  return name in acts;
}

/** In the order of the table. */
export const actNames: readonly ActName[] = Object.keys(acts).filter(isActName);
