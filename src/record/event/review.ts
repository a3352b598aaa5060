import { z } from 'zod';
import { Role } from '../actor.ts';
import { eventSchema, Name, Text } from './envelope.ts';

/** 审核环节: one step of the chain. */
export const ReviewStep = z.object({
  id: Name,
  title: Name,
  role: Role,
  does: z.enum(['submit', 'secrecy', 'legality', 'office', 'sign', 'publish']),
});
export type ReviewStep = z.infer<typeof ReviewStep>;

/** 单位报送: by whose responsibility, and the chain as it stands on that day. */
export const Submitted = eventSchema('submitted', { unit: Name, steps: z.array(ReviewStep).min(1) });
export type Submitted = z.infer<typeof Submitted>;

/** 保密审查意见: may be made public (保守国家秘密法 Art. 35); what may not is returned. */
export const SecrecyReviewed = eventSchema('secrecyReviewed', { step: Name, opinion: Text });
export type SecrecyReviewed = z.infer<typeof SecrecyReviewed>;

/** 合法性审查意见. */
export const LegalityReviewed = eventSchema('legalityReviewed', { step: Name, opinion: Text });
export type LegalityReviewed = z.infer<typeof LegalityReviewed>;

/** 办公室审核意见. */
export const OfficeReviewed = eventSchema('officeReviewed', { step: Name, opinion: Text });
export type OfficeReviewed = z.infer<typeof OfficeReviewed>;

/** 签发: `answered` says of each flag that asks for it why the text stays as it is. */
export const SignedOff = eventSchema('signedOff', {
  step: Name,
  opinion: Text.optional(),
  answered: z.array(z.object({ flag: Name, because: Text })),
});
export type SignedOff = z.infer<typeof SignedOff>;

/** 提请确定 (条例 Art. 17(3)): whether it may be public is put to the competent department or the secrecy administration. */
export const Referred = eventSchema('referred', { step: Name, to: Name, question: Text });
export type Referred = z.infer<typeof Referred>;

export const ReferralAnswered = eventSchema('referralAnswered', { mayBePublic: z.boolean(), answer: Text });
export type ReferralAnswered = z.infer<typeof ReferralAnswered>;

/** 退回 to the author, with the reason. */
export const Returned = eventSchema('returned', { step: Name, reason: Text });
export type Returned = z.infer<typeof Returned>;
