import { z } from 'zod';
import { Content } from '../content/content.ts';
import { Disclosure } from '../content/disclosure.ts';
import { Day, eventSchema, Name, Text } from './envelope.ts';

/** 起草: the first event. `id` is the record's own, by which others link to it. */
export const DraftMade = eventSchema('draftMade', { id: Name, content: Content });
export type DraftMade = z.infer<typeof DraftMade>;

/** 修改稿件: a new version, to be reviewed anew. */
export const Revised = eventSchema('revised', { content: Content });
export type Revised = z.infer<typeof Revised>;

/**
 * 更正: a new version of what is published or registered, with the note that will be dated and shown. `changed`: the information
 * itself has changed (条例 Art. 26), else an error is mended.
 */
export const Corrected = eventSchema('corrected', {
  content: Content,
  note: Text,
  cause: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('error') }),
    z.object({ kind: z.literal('changed'), changedOn: Day }),
  ]),
});
export type Corrected = z.infer<typeof Corrected>;

/** 变更公开属性 (依申请公开转为主动公开): a new version, to be reviewed anew. */
export const AttributeChanged = eventSchema('attributeChanged', { disclosure: Disclosure, because: Text });
export type AttributeChanged = z.infer<typeof AttributeChanged>;

/** 放弃稿件. */
export const DraftDropped = eventSchema('draftDropped', { reason: Text });
export type DraftDropped = z.infer<typeof DraftDropped>;

/** 办理记录. */
export const NoteAdded = eventSchema('noteAdded', { text: Text });
export type NoteAdded = z.infer<typeof NoteAdded>;
