import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '../../law/plain-date.ts';
import { Actor } from '../actor.ts';

/** 日期: text → a legal day. */
export const Day = z.string().transform((text, context): PlainDate => {
  const day = parsePlainDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: `不是日期：${text}` });
  return z.NEVER;
});

/** 时刻: an instant with zone. */
export const Instant = z.iso.datetime({ offset: true });

/** 名称、标识: one line that is not empty. */
export const Name = z.string().trim().min(1).max(200);

/** 文字: what a person wrote; never empty. */
export const Text = z.string().trim().min(1).max(20_000);

/** 网址: nothing but http and https. */
export const Address = z.url({ protocol: /^https?$/ }).max(2_000);

/** 文书或材料: the document behind an event, by its key in the store; `number` is its 文号 where it has one. */
export const DocumentReference = z.object({ key: Name, title: Name.optional(), number: Name.optional() });
export type DocumentReference = z.infer<typeof DocumentReference>;

/**
 * 事件的共同部分: `recordedAt` the instant of the server, `on` its day in Asia/Shanghai, `by` who did it, `document` what proves it.
 * Days of the outside world (施行、废止、送达) stand among the facts. `v` is the version of the form, so that old events stay
 * readable.
 */
export const envelope = {
  v: z.literal(1),
  on: Day,
  recordedAt: Instant,
  by: Actor,
  document: DocumentReference.optional(),
};

/** The parts of an event that the office adds to the facts of an act. */
export type Envelope = 'v' | 'kind' | 'on' | 'recordedAt' | 'by' | 'document';

/** One kind of event: the envelope and its own facts. */
export function eventSchema<K extends string, S extends z.ZodRawShape>(kind: K, facts: S) {
  return z.object({ ...envelope, kind: z.literal(kind), ...facts });
}
