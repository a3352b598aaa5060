import { answerTime } from '../../../case/clocks/consultation-pause.ts';
import type { ConsultationSent, ObjectionOverridden } from '../../../case/event/consultation.ts';
import { currentRound } from '../../../case/state.ts';
import type { OnlineAnswer } from '../../../letter/facts/consultation.ts';
import type { LetterFacts } from '../../../letter/facts/letter-facts.ts';
import type { NumberedInstrument } from '../../../letter/instrument.ts';
import {
  type CaseFile,
  dueOn,
  findNumber,
  partyOf,
  receivedMatterOf,
  sentConsultation,
} from '../case-file.ts';
import { addressedApplicant } from './applicant-party.ts';
import { replyFacts } from './reply-facts.ts';

/**
 * 有文号的文书: the facts of the paper that the last event of the file makes. Undefined number: a draft. Throws where that event makes no
 * such paper.
 */
export function numberedFacts(
  file: CaseFile,
  instrument: NumberedInstrument,
  documentNumber: string | undefined,
): LetterFacts<NumberedInstrument> {
  const event = file.events.at(-1);
  const { organ, state } = file;
  const on = event?.on ?? state.arrivedOn;
  const matter = receivedMatterOf(file);
  const common = { organ, on, documentNumber };
  const told = { ...common, applicant: addressedApplicant(file), matter };
  const servedElectronically = state.electronicService;
  switch (event?.kind) {
    case 'correctionRequested': {
      const { lacking, text, workingDays } = event;
      return { instrument: 'correctionNotice', ...told, lacking, guidance: text, workingDays };
    }
    case 'reasonsRequested': {
      const { figures, workingDays } = event;
      return { instrument: 'reasonsNotice', ...told, figures, workingDays };
    }
    case 'extensionApproved': {
      const { reason, workingDays } = event;
      const formerDueOn = dueOn(file, on, 'reply');
      return {
        instrument: 'extensionNotice',
        ...told,
        reason,
        workingDays,
        formerDueOn,
        dueOn: extendedTo(file),
      };
    }
    case 'delaySet':
      return { instrument: 'delayNotice', ...told, because: event.because, until: event.until };
    case 'consultationSent':
      return consultationFacts(file, event, documentNumber);
    case 'objectionOverridden':
      return disclosureFacts(file, event, documentNumber);
    case 'assistanceRequested': {
      const { unit, question } = event;
      return { instrument: 'assistanceLetter', ...common, matter, to: unit, question, dueOn: event.dueOn };
    }
    case 'feeNotified':
      return { instrument: 'feeNotice', ...told, basis: event.basis, amount: event.amount };
    case 'recordCorrectionAnswered': {
      const { result, text, organ: competentOrgan } = event;
      return instrument === 'recordTransferLetter'
        ? { instrument, ...told, to: competentOrgan, text }
        : {
            instrument: 'recordCorrectionNotice',
            ...told,
            result,
            text,
            competentOrgan,
            servedElectronically,
          };
    }
    case 'suggestionAnswered': {
      const { adopted, because, publishBy } = event;
      return { instrument: 'suggestionNotice', ...told, adopted, because, publishBy };
    }
    case 'replyIssued': {
      const { jointWith } = event;
      const answers = currentRound(state).reply?.answers ?? [];
      return replyFacts(file, answers, { on, documentNumber, jointWith });
    }
    case 'lapseClosed': {
      const { how } = event;
      const isCorrection = how === 'correctionLapsed';
      const before = isCorrection ? state.correction : state.fee;
      const notice = {
        documentNumber: findNumber(file, isCorrection ? 'correctionNotice' : 'feeNotice'),
        knownOn: before?.told?.knownOn,
        dueOn: dueOn(file, on, isCorrection ? 'correction' : 'payment'),
      };
      return { instrument: 'endingNotice', ...told, how, notice, servedElectronically };
    }
    default:
      throw new Error(`${event?.kind} makes no ${instrument}`);
  }
}

/** 延长后的答复期限届满之日: as if the applicant were told on the day it was approved. */
function extendedTo(file: CaseFile) {
  const { extension } = file.state;
  if (!extension) throw new Error('approved, and no extension');
  const on = extension.approvedOn;
  const told = { ...file.state, extension: { ...extension, told: { on, knownOn: on } } };
  return dueOn({ ...file, state: told }, on, 'reply');
}

/** 网上答复 of a consultation: where its code is known. */
export function onlineAnswerTo({ codes, organ }: CaseFile, id: string): OnlineAnswer | undefined {
  const code = codes.consultations.get(id);
  return code === undefined ? undefined : { code, website: organ.contact?.website };
}

/** Of the matter its number and day alone, never the applicant. */
function consultationFacts(
  file: CaseFile,
  { id, consulted, partyKey, subject, on }: ConsultationSent,
  documentNumber: string | undefined,
): LetterFacts<'consultationLetter' | 'coMakerLetter'> {
  const { organ, reckoning } = file;
  const { name, isPerson } = partyOf(file, partyKey);
  const letter = {
    organ,
    on,
    documentNumber,
    matter: receivedMatterOf(file),
    to: { name, isPerson },
    subject,
    online: onlineAnswerTo(file, id),
  };
  if (consulted === 'thirdParty') return { instrument: 'consultationLetter', ...letter };
  const { count: workingDays } = answerTime(consulted, on, reckoning.office);
  return { instrument: 'coMakerLetter', ...letter, consulted, workingDays };
}

function disclosureFacts(
  file: CaseFile,
  { id, publicInterest, on }: ObjectionOverridden,
  documentNumber: string | undefined,
): LetterFacts<'disclosureNotice'> {
  const { subject, partyKey } = sentConsultation(file, id);
  const { name, isPerson } = partyOf(file, partyKey);
  return {
    instrument: 'disclosureNotice',
    organ: file.organ,
    on,
    documentNumber,
    matter: receivedMatterOf(file),
    to: { name, isPerson },
    subject,
    publicInterest,
    servedElectronically: false,
  };
}
