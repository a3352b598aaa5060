import { z } from 'zod';
import { AttributeChanged, Corrected, DraftDropped, DraftMade, NoteAdded, Revised } from './drafting.ts';
import type { Envelope } from './envelope.ts';
import {
  ConsultationClosed,
  ConsultationResultPublished,
  CounterpartPublished,
  Linked,
  PenaltyVoided,
  Rereviewed,
  Unlinked,
  ValiditySet,
} from './life.ts';
import { ChannelPosted, Published, Registered, Scheduled, Withdrawn } from './publication.ts';
import {
  LegalityReviewed,
  OfficeReviewed,
  ReferralAnswered,
  Referred,
  Returned,
  SecrecyReviewed,
  SignedOff,
  Submitted,
} from './review.ts';

/** 各类事件: the closed list, by kind. */
export const eventSchemas = {
  draftMade: DraftMade,
  revised: Revised,
  corrected: Corrected,
  attributeChanged: AttributeChanged,
  draftDropped: DraftDropped,
  submitted: Submitted,
  secrecyReviewed: SecrecyReviewed,
  legalityReviewed: LegalityReviewed,
  officeReviewed: OfficeReviewed,
  signedOff: SignedOff,
  referred: Referred,
  referralAnswered: ReferralAnswered,
  returned: Returned,
  scheduled: Scheduled,
  published: Published,
  registered: Registered,
  withdrawn: Withdrawn,
  channelPosted: ChannelPosted,
  validitySet: ValiditySet,
  linked: Linked,
  unlinked: Unlinked,
  counterpartPublished: CounterpartPublished,
  consultationClosed: ConsultationClosed,
  consultationResultPublished: ConsultationResultPublished,
  penaltyVoided: PenaltyVoided,
  rereviewed: Rereviewed,
  noteAdded: NoteAdded,
} as const;

export type EventKind = keyof typeof eventSchemas;

export type EventOf<K extends EventKind> = z.infer<(typeof eventSchemas)[K]>;

/** 公开信息事件: what happened to one piece of information; the list of them, in the order they were recorded, is the record. */
export type RecordEvent = { [K in EventKind]: EventOf<K> }[EventKind];

/** The facts of one kind, without the envelope. */
export type FactsOf<K extends EventKind> = Omit<EventOf<K>, Envelope>;

export const RecordEvent = z.discriminatedUnion('kind', [DraftMade, ...Object.values(eventSchemas).slice(1)]);
