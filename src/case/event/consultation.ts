import { z } from 'zod';
import { eventSchema, Name, Text } from './envelope.ts';

/** 被征求意见的一方: Art. 32, Art. 34, other organs of Art. 33(3). */
export const Consulted = z.enum(['thirdParty', 'coMaker', 'otherOrgan']);
export type Consulted = z.infer<typeof Consulted>;

/** 征求意见 in writing; `on` is the day of dispatch. */
export const ConsultationSent = eventSchema('consultationSent', {
  id: Name,
  consulted: Consulted,
  partyKey: Name,
  pieces: z.array(Name).min(1),
  subject: Text,
});
export type ConsultationSent = z.infer<typeof ConsultationSent>;

/** 收到征求意见书: the 15 working days run from here. */
export const ConsultationDelivered = eventSchema('consultationDelivered', { id: Name });
export type ConsultationDelivered = z.infer<typeof ConsultationDelivered>;

export const ConsultationAnswered = eventSchema('consultationAnswered', {
  id: Name,
  answer: z.enum(['agrees', 'objects']),
  reasons: Text.optional(),
});
export type ConsultationAnswered = z.infer<typeof ConsultationAnswered>;

/** 审查第三方意见: whether an objection rests on reasonable grounds (Art. 32). */
export const ObjectionJudged = eventSchema('objectionJudged', {
  id: Name,
  reasonable: z.boolean(),
  because: Text,
});
export type ObjectionJudged = z.infer<typeof ObjectionJudged>;

/** 公共利益 (Art. 32): disclosed against the objection; the third party is told in writing what and why. `on` is the day it was told. */
export const ObjectionOverridden = eventSchema('objectionOverridden', { id: Name, publicInterest: Text });
export type ObjectionOverridden = z.infer<typeof ObjectionOverridden>;
