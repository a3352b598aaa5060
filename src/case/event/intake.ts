import { z } from 'zod';
import { eventSchema, Name, Text } from './envelope.ts';

/** 提交方式: the five ways in. Fax and internet share their rule of receipt (条例 Art. 31). */
export const Channel = z.enum(['inPerson', 'signedMail', 'ordinaryMail', 'internet', 'fax']);
export type Channel = z.infer<typeof Channel>;

/** 申请人类型: the columns of table 3. */
export const ApplicantCategory = z.enum([
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceProvider',
  'otherOrganization',
]);
export type ApplicantCategory = z.infer<typeof ApplicantCategory>;

/** 缺少或者不明确的内容 (条例 Arts. 29–30 and the norm sent to all provinces). */
export const Lacking = z.enum(['identity', 'contact', 'authority', 'description', 'formOfSupply']);
export type Lacking = z.infer<typeof Lacking>;

/** 一项申请内容: name, 文号 or other description of the information asked for; each is answered by itself. */
export const Piece = z.object({ id: Name, text: Text, documentNumber: Name.optional() });
export type Piece = z.infer<typeof Piece>;

/** 办件的种类: Arts. 41 and 44 give rights that are not applications for information and are not counted as such. */
export const Matter = z.enum(['disclosure', 'recordCorrection', 'publicationSuggestion']);
export type Matter = z.infer<typeof Matter>;

/**
 * 登记: `on` is the day of submission, of signature for the letter, or of arrival. The applicant's name and papers stand beside
 * the chain of events, so that they can be erased; here is only the key they are found by.
 */
export const Registered = eventSchema('registered', {
  number: Name,
  matter: Matter,
  channel: Channel,
  applicant: z.object({ key: Name, category: ApplicantCategory }),
  pieces: z.array(Piece).min(1).max(200),
  lacking: z.array(Lacking),
  /** 口头申请 (Art. 29): the 工作机构 fills in the form and reads it back. */
  oral: z.object({ difficulty: Text, readBack: z.literal(true) }).optional(),
  /** The applicant agreed to be served in the portal or by e-mail. */
  electronicService: z.boolean(),
  splitFrom: Name.optional(),
});
export type Registered = z.infer<typeof Registered>;

/** 双方确认 (Art. 31): letters without signature, internet, fax. */
export const ReceiptConfirmed = eventSchema('receiptConfirmed', {});
export type ReceiptConfirmed = z.infer<typeof ReceiptConfirmed>;

/** 联系未果: an attempt to confirm that did not reach the applicant (国办公开办函〔2015〕207号: register it). */
export const ContactAttempted = eventSchema('contactAttempted', {
  means: z.enum(['phone', 'message', 'letter', 'visit']),
  note: Text,
});
export type ContactAttempted = z.infer<typeof ContactAttempted>;

/** 重复比对: what a person made of a candidate shown as similar. */
export const DuplicateJudged = eventSchema('duplicateJudged', {
  number: Name,
  same: z.boolean(),
  because: Text,
});
export type DuplicateJudged = z.infer<typeof DuplicateJudged>;

/** 一事一申请: pieces that go on as matters of their own. */
export const SplitOff = eventSchema('splitOff', {
  parts: z.array(z.object({ number: Name, pieces: z.array(Name).min(1) })).min(1),
});
export type SplitOff = z.infer<typeof SplitOff>;
