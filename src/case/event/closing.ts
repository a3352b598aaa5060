import { z } from 'zod';
import { eventSchema, Name, Text } from './envelope.ts';

/** 撤回申请. */
export const Withdrawn = eventSchema('withdrawn', {
  manner: z.enum(['written', 'oral', 'online']),
  note: Text.optional(),
});
export type Withdrawn = z.infer<typeof Withdrawn>;

/** 不再处理: the applicant let the time for correction or payment pass. */
export const LapseClosed = eventSchema('lapseClosed', { how: z.enum(['correctionLapsed', 'feeLapsed']) });
export type LapseClosed = z.infer<typeof LapseClosed>;

/** 其他处理: the applicant died, was dissolved, or the matter ended in another way. */
export const OtherwiseEnded = eventSchema('otherwiseEnded', { reason: Text });
export type OtherwiseEnded = z.infer<typeof OtherwiseEnded>;

/** 保管期限 of the file. */
export const Retention = z.enum(['permanent', 'thirtyYears', 'tenYears']);
export type Retention = z.infer<typeof Retention>;

/** 归档 (Art. 45). */
export const Archived = eventSchema('archived', { fileNumber: Name, retention: Retention });
export type Archived = z.infer<typeof Archived>;
