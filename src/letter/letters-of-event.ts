import type { CaseEvent } from '../case/event/event.ts';
import type { NumberedInstrument } from './instrument.ts';

/** 随办理动作产生的文书: what an event puts on paper under a 文号; the others are printed from the file. */
export function lettersOfEvent(event: CaseEvent): NumberedInstrument[] {
  switch (event.kind) {
    case 'correctionRequested':
      return ['correctionNotice'];
    case 'reasonsRequested':
      return ['reasonsNotice'];
    case 'extensionApproved':
      return ['extensionNotice'];
    case 'delaySet':
      return ['delayNotice'];
    case 'consultationSent':
      return [event.consulted === 'thirdParty' ? 'consultationLetter' : 'coMakerLetter'];
    case 'objectionOverridden':
      return ['disclosureNotice'];
    case 'assistanceRequested':
      return ['assistanceLetter'];
    case 'feeNotified':
      return ['feeNotice'];
    case 'recordCorrectionAnswered':
      return event.result === 'forwarded'
        ? ['recordCorrectionNotice', 'recordTransferLetter']
        : ['recordCorrectionNotice'];
    case 'suggestionAnswered':
      return ['suggestionNotice'];
    case 'replyIssued':
      return ['reply'];
    case 'lapseClosed':
      return ['endingNotice'];
    default:
      return [];
  }
}
