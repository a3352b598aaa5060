import { z } from 'zod';
import { InterpretationForm } from '../content/about.ts';
import { Address, Day, eventSchema, Name, Text } from './envelope.ts';

/** 有效性: what is set; 尚未施行 and expiry by date are derived. */
export const ValidityStatus = z.enum(['inForce', 'amended', 'repealed', 'lapsed']);
export type ValidityStatus = z.infer<typeof ValidityStatus>;

/** 有效性变更: from which day, on what basis; `expiresOn` a new last day of force (继续有效). */
export const ValiditySet = eventSchema('validitySet', {
  status: ValidityStatus,
  from: Day,
  basis: Text,
  expiresOn: Day.optional(),
});
export type ValiditySet = z.infer<typeof ValiditySet>;

/** 关联: what the other is to this one. */
export const Relation = z.enum([
  'policy',
  'interpretation',
  'original',
  'copy',
  'amends',
  'amendedBy',
  'repeals',
  'repealedBy',
  'meeting',
  'decidedThere',
  'concern',
  'response',
  'decisionDraft',
  'finalDocument',
  'consultationResult',
  'resultOf',
]);
export type Relation = z.infer<typeof Relation>;

/** A record of ours, or something elsewhere with the day it appeared. */
const LinkTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), record: Name }),
  z.object({ kind: z.literal('elsewhere'), title: Name, address: Address, publishedOn: Day }),
]);
export type LinkTarget = z.infer<typeof LinkTarget>;

/** 建立关联. `form`: of an interpretation. */
export const Linked = eventSchema('linked', {
  id: Name,
  relation: Relation,
  to: LinkTarget,
  form: InterpretationForm.optional(),
});
export type Linked = z.infer<typeof Linked>;

export const Unlinked = eventSchema('unlinked', { id: Name, reason: Text });
export type Unlinked = z.infer<typeof Unlinked>;

/** 关联信息已发布: written by the system when the other record is published. */
export const CounterpartPublished = eventSchema('counterpartPublished', { id: Name, publishedOn: Day });
export type CounterpartPublished = z.infer<typeof CounterpartPublished>;

/** 征求意见结束: how many opinions came in. */
export const ConsultationClosed = eventSchema('consultationClosed', { received: z.int().min(0) });
export type ConsultationClosed = z.infer<typeof ConsultationClosed>;

/** 公布征求意见结果和采纳情况: a record of its own, reviewed like any other. */
export const ConsultationResultPublished = eventSchema('consultationResultPublished', {
  record: Name,
  adopted: z.int().min(0),
  partlyAdopted: z.int().min(0),
  notAdopted: z.int().min(0),
});
export type ConsultationResultPublished = z.infer<typeof ConsultationResultPublished>;

/** 行政处罚决定被变更、撤销、确认违法或者确认无效 (行政处罚法 Art. 48(2)). */
export const PenaltyVoided = eventSchema('penaltyVoided', {
  how: z.enum(['changed', 'annulled', 'unlawful', 'void']),
  voidedOn: Day,
});
export type PenaltyVoided = z.infer<typeof PenaltyVoided>;

/** 定期评估 of what is not public (条例 Art. 18). */
export const Rereviewed = eventSchema('rereviewed', {
  result: z.enum(['unchanged', 'mayBePublic', 'mayBeGivenOnRequest']),
  opinion: Text,
});
export type Rereviewed = z.infer<typeof Rereviewed>;
