import { z } from 'zod';
import { type PublicationSubject, specialPublicationLimits } from '../../law/publication-limit.ts';
import { Address, Day, Name, Text } from '../event/envelope.ts';
import { About } from './about.ts';
import { Attachment } from './attachment.ts';
import { Block } from './body.ts';
import { Audience, Genre } from './classification.ts';
import { Disclosure, Sharing } from './disclosure.ts';

function isSubject(name: string): name is PublicationSubject {
  return name in specialPublicationLimits;
}

/** 特别公开期限的事项, and the day of the fact it runs from (批复、决定、收到批准文件). */
const SpecialLimit = z.strictObject({
  subject: z.enum(Object.keys(specialPublicationLimits).filter(isSubject)),
  factOn: Day,
});

/** 来源: the organ's own, or taken over (转载) from somewhere that is named. */
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('original') }),
  z.strictObject({ kind: z.literal('reprint'), from: Name, address: Address.optional() }),
]);

/** 内容概述: at most 100 characters. */
const Description = Text.refine((text) => [...text].length <= 100, '内容概述不超过100字。');

/**
 * 一个版本的内容: metadata and text of a piece of information as drafted. What may be left open in a draft is optional here;
 * `missingOf` says what the attribute demands before it is submitted. Dates of publication are no part of it.
 */
export const Content = z.strictObject({
  title: Name,
  /** 文号. */
  documentNumber: Name.optional(),
  /** 发布机构, full name; of a joint document the organ whose number it bears. */
  publisher: Name.optional(),
  jointWith: z.array(Name).max(20),
  /** 成文日期、生成日期. */
  madeOn: Day.optional(),
  /** 目录节点, by id. */
  node: Name.optional(),
  theme: Name.optional(),
  genre: Genre.optional(),
  audiences: z.array(Audience),
  keywords: z.array(Name).max(20),
  description: Description.optional(),
  source: Source,
  body: z.array(Block).max(5_000),
  attachments: z.array(Attachment).max(200),
  sharing: Sharing.optional(),
  disclosure: Disclosure,
  limit: SpecialLimit.optional(),
  about: About,
});
export type Content = z.infer<typeof Content>;
