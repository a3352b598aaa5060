import { z } from 'zod';
import { refusalGrounds } from '../../law/reply/reply-kind.ts';
import { Day, Name, Text } from '../event/envelope.ts';

/** 密级标志: level, and the last day of the term; no word of the content. */
export const SecretMark = z.object({
  level: z.enum(['topSecret', 'secret', 'confidential']),
  determinedOn: Day,
  until: Day,
});
export type SecretMark = z.infer<typeof SecretMark>;

/**
 * 公开属性 (国办发〔2016〕80号): set when the document is drafted; what is not made public says why and by which article
 * (条例 Arts. 14–16, 27).
 */
export const Disclosure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proactive') }),
  z.object({ kind: z.literal('onRequest'), reason: Text, basis: Name }),
  z.object({
    kind: z.literal('withheld'),
    ground: z.enum(refusalGrounds),
    reason: Text,
    basis: Name,
    secret: SecretMark.optional(),
  }),
]);
export type Disclosure = z.infer<typeof Disclosure>;

export const disclosureNames: Record<Disclosure['kind'], string> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
};

/** 共享属性 (国发〔2016〕51号; 国务院令第809号): a condition is stated, a refusal rests on a law. */
export const Sharing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unconditional') }),
  z.object({ kind: z.literal('conditional'), condition: Text }),
  z.object({ kind: z.literal('none'), basis: Name }),
]);
export type Sharing = z.infer<typeof Sharing>;
