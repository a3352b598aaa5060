import { z } from 'zod';
import { Day, eventSchema, Name, Text } from './envelope.ts';

/** 救济的种类: the three blocks of table 4. */
export const RemedyBlock = z.enum([
  'reconsideration',
  'litigation.direct',
  'litigation.afterReconsideration',
]);
export type RemedyBlock = z.infer<typeof RemedyBlock>;

/** 被申请复议、被起诉: `on` is the day the organ received the copy. */
export const RemedyFiled = eventSchema('remedyFiled', {
  id: Name,
  block: RemedyBlock,
  body: Name,
  number: Name.optional(),
  against: z.enum(['reply', 'silence', 'otherAct']),
  /** 复议简易程序: 5 working days to answer instead of 10. */
  simplified: z.boolean(),
});
export type RemedyFiled = z.infer<typeof RemedyFiled>;

/** 提交答复、答辩. */
export const RemedyAnswered = eventSchema('remedyAnswered', { id: Name });
export type RemedyAnswered = z.infer<typeof RemedyAnswered>;

/** 复议决定、裁判: `final` false: an appeal is still open or pending. `on` is the day the organ received it. */
export const RemedyDecided = eventSchema('remedyDecided', {
  id: Name,
  result: z.enum(['upheld', 'corrected', 'other']),
  final: z.boolean(),
  text: Text,
});
export type RemedyDecided = z.infer<typeof RemedyDecided>;

/** 停止公开 (法释〔2025〕8号 Art. 13): service and publication are held. */
export const StayOrdered = eventSchema('stayOrdered', { id: Name, body: Name });
export type StayOrdered = z.infer<typeof StayOrdered>;

export const StayLifted = eventSchema('stayLifted', { id: Name });
export type StayLifted = z.infer<typeof StayLifted>;

/** 重新处理: ordered, or of the organ's own motion. `until` where the order names a day, else working days from `on`. */
export const RehandlingOrdered = eventSchema('rehandlingOrdered', {
  cause: z.enum(['reconsideration', 'litigation', 'superior', 'ownMotion']),
  remedy: Name.optional(),
  workingDays: z.int().min(1).max(60).optional(),
  until: Day.optional(),
});
export type RehandlingOrdered = z.infer<typeof RehandlingOrdered>;
