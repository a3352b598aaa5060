import { z } from 'zod';
import { Day, eventSchema, Name, Text } from './envelope.ts';
import { ServiceFacts } from './notice.ts';

/** 答复书成文: number and date are allotted once; `jointWith`: other matters answered by the same paper (法释〔2025〕8号 Art. 14(3)). */
export const ReplyIssued = eventSchema('replyIssued', {
  documentNumber: Name,
  jointWith: z.array(Name),
});
export type ReplyIssued = z.infer<typeof ReplyIssued>;

/** 送达答复. */
export const ReplyServed = eventSchema('replyServed', { service: ServiceFacts });
export type ReplyServed = z.infer<typeof ReplyServed>;

/** 妥投: a posted reply reached the applicant. */
export const ReplyDelivered = eventSchema('replyDelivered', {});
export type ReplyDelivered = z.infer<typeof ReplyDelivered>;

/** 送达未成: refused, returned, not found. The first day of service stands for the deadline. */
export const ServiceFailed = eventSchema('serviceFailed', {
  how: z.enum(['refused', 'returned', 'notFound']),
  note: Text,
});
export type ServiceFailed = z.infer<typeof ServiceFailed>;

/** 提供信息 after the reply, by the way, route and time it named (Art. 36(2), Art. 40). */
export const InformationSupplied = eventSchema('informationSupplied', {
  pieces: z.array(Name).min(1),
  form: z.enum(['paper', 'electronic', 'disc', 'readOnSite', 'other']),
});
export type InformationSupplied = z.infer<typeof InformationSupplied>;

/** 转为主动公开 (Art. 44(1)): asked for by several applicants; `count` of them. */
export const PublicationProposed = eventSchema('publicationProposed', {
  pieces: z.array(Name).min(1),
  count: z.int().min(2),
});
export type PublicationProposed = z.infer<typeof PublicationProposed>;

/** 更正申请的处理 (Art. 41): verified and corrected, found right, forwarded, or the applicant shown the competent organ. */
export const RecordCorrectionAnswered = eventSchema('recordCorrectionAnswered', {
  result: z.enum(['corrected', 'foundRight', 'forwarded', 'referred']),
  organ: Name.optional(),
  text: Text,
});
export type RecordCorrectionAnswered = z.infer<typeof RecordCorrectionAnswered>;

/** 主动公开建议的处理 (Art. 44(2)): in scope → publish promptly. */
export const SuggestionAnswered = eventSchema('suggestionAnswered', {
  adopted: z.boolean(),
  because: Text,
  publishBy: Day.optional(),
});
export type SuggestionAnswered = z.infer<typeof SuggestionAnswered>;
