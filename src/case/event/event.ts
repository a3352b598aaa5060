import { z } from 'zod';
import { Archived, LapseClosed, OtherwiseEnded, Withdrawn } from './closing.ts';
import {
  ConsultationAnswered,
  ConsultationDelivered,
  ConsultationSent,
  ObjectionJudged,
  ObjectionOverridden,
} from './consultation.ts';
import { CorrectionReceived, CorrectionRequested } from './correction.ts';
import { DraftApproved, DraftMade, DraftRecalled, DraftReturned } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { EvidenceRecorded } from './evidence.ts';
import { FeeNotified, FeePaid, FeeRefunded } from './fee.ts';
import { ContactAttempted, DuplicateJudged, ReceiptConfirmed, Registered, SplitOff } from './intake.ts';
import { NoticeDelivered, NoticeServed } from './notice.ts';
import { DelaySet, ExtensionApproved, ReasonsJudged, ReasonsReceived, ReasonsRequested } from './period.ts';
import {
  RehandlingOrdered,
  RemedyAnswered,
  RemedyDecided,
  RemedyFiled,
  StayLifted,
  StayOrdered,
} from './remedy.ts';
import {
  InformationSupplied,
  PublicationProposed,
  RecordCorrectionAnswered,
  ReplyDelivered,
  ReplyIssued,
  ReplyServed,
  ServiceFailed,
  SuggestionAnswered,
} from './reply.ts';
import {
  Assigned,
  AssignmentReturned,
  AssistanceAnswered,
  AssistanceRequested,
  NoteAdded,
} from './routing.ts';

/** 各类事件: the closed list, by kind. */
export const eventSchemas = {
  registered: Registered,
  receiptConfirmed: ReceiptConfirmed,
  contactAttempted: ContactAttempted,
  duplicateJudged: DuplicateJudged,
  splitOff: SplitOff,
  assigned: Assigned,
  assignmentReturned: AssignmentReturned,
  assistanceRequested: AssistanceRequested,
  assistanceAnswered: AssistanceAnswered,
  noteAdded: NoteAdded,
  noticeServed: NoticeServed,
  noticeDelivered: NoticeDelivered,
  correctionRequested: CorrectionRequested,
  correctionReceived: CorrectionReceived,
  consultationSent: ConsultationSent,
  consultationDelivered: ConsultationDelivered,
  consultationAnswered: ConsultationAnswered,
  objectionJudged: ObjectionJudged,
  objectionOverridden: ObjectionOverridden,
  extensionApproved: ExtensionApproved,
  reasonsRequested: ReasonsRequested,
  reasonsReceived: ReasonsReceived,
  reasonsJudged: ReasonsJudged,
  delaySet: DelaySet,
  feeNotified: FeeNotified,
  feePaid: FeePaid,
  feeRefunded: FeeRefunded,
  evidenceRecorded: EvidenceRecorded,
  draftMade: DraftMade,
  draftApproved: DraftApproved,
  draftReturned: DraftReturned,
  draftRecalled: DraftRecalled,
  replyIssued: ReplyIssued,
  replyServed: ReplyServed,
  replyDelivered: ReplyDelivered,
  serviceFailed: ServiceFailed,
  informationSupplied: InformationSupplied,
  publicationProposed: PublicationProposed,
  recordCorrectionAnswered: RecordCorrectionAnswered,
  suggestionAnswered: SuggestionAnswered,
  withdrawn: Withdrawn,
  lapseClosed: LapseClosed,
  otherwiseEnded: OtherwiseEnded,
  archived: Archived,
  remedyFiled: RemedyFiled,
  remedyAnswered: RemedyAnswered,
  remedyDecided: RemedyDecided,
  stayOrdered: StayOrdered,
  stayLifted: StayLifted,
  rehandlingOrdered: RehandlingOrdered,
} as const;

export type EventKind = keyof typeof eventSchemas;

export type EventOf<K extends EventKind> = z.infer<(typeof eventSchemas)[K]>;

/** 办件事件: what happened in one matter; the list of them, in the order they were recorded, is the matter. */
export type CaseEvent = { [K in EventKind]: EventOf<K> }[EventKind];

/** The facts of one kind, without the envelope. */
export type FactsOf<K extends EventKind> = Omit<EventOf<K>, Envelope>;

export const CaseEvent = z.discriminatedUnion('kind', [Registered, ...Object.values(eventSchemas).slice(1)]);
