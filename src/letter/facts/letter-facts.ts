import type { PlainDate } from '../../law/plain-date.ts';
import type { Instrument } from '../instrument.ts';
import type {
  AssistanceFacts,
  ConsultationFacts,
  ConsultationNoticeFacts,
  ConsultationSlipFacts,
  DisclosureNoticeFacts,
  OrganConsultationFacts,
} from './consultation.ts';
import type {
  ApplicationFormFacts,
  FileCatalogueFacts,
  PublicationTransferFacts,
  RegistrationFormFacts,
  ReviewSheetFacts,
  SecrecySheetFacts,
  ServiceProofFacts,
} from './form.ts';
import type {
  CorrectionFacts,
  DelayFacts,
  ExtensionFacts,
  FeeFacts,
  ReasonsFacts,
  ReceiptFacts,
  RecordCorrectionFacts,
  RecordTransferFacts,
  SuggestionFacts,
  WithdrawalFacts,
} from './notice.ts';
import type { OrganProfile } from './organ.ts';
import type { EndingFacts, ReplyFacts } from './reply.ts';

/** What each paper needs besides what all have. */
interface InstrumentFacts {
  applicationForm: ApplicationFormFacts;
  registrationForm: RegistrationFormFacts;
  receipt: ReceiptFacts;
  correctionNotice: CorrectionFacts;
  reasonsNotice: ReasonsFacts;
  extensionNotice: ExtensionFacts;
  delayNotice: DelayFacts;
  consultationLetter: ConsultationFacts;
  consultationSlip: ConsultationSlipFacts;
  consultationNotice: ConsultationNoticeFacts;
  coMakerLetter: OrganConsultationFacts;
  disclosureNotice: DisclosureNoticeFacts;
  assistanceLetter: AssistanceFacts;
  feeNotice: FeeFacts;
  recordCorrectionNotice: RecordCorrectionFacts;
  recordTransferLetter: RecordTransferFacts;
  suggestionNotice: SuggestionFacts;
  reply: ReplyFacts;
  endingNotice: EndingFacts;
  withdrawalNotice: WithdrawalFacts;
  serviceProof: ServiceProofFacts;
  reviewSheet: ReviewSheetFacts;
  secrecySheet: SecrecySheetFacts;
  publicationTransfer: PublicationTransferFacts;
  fileCatalogue: FileCatalogueFacts;
}

/** 每件文书共有: the organ, the day the paper bears (`on`, 成文日期) and, where it is numbered, its 文号 once allotted. */
export interface LetterCommon {
  organ: OrganProfile;
  /** Rules of law that print figures are taken as they hold on this day. */
  on: PlainDate;
  /** 文号; absent in a draft of a numbered paper, which is then among the gaps. */
  documentNumber?: string | undefined;
}

/** 文书的事实: discriminated by `instrument`; `LetterFacts<'reply'>` are those of one. */
export type LetterFacts<I extends Instrument = Instrument> = {
  [K in I]: { instrument: K } & LetterCommon & InstrumentFacts[K];
}[I];
