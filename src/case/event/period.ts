import { z } from 'zod';
import { Day, eventSchema, Text } from './envelope.ts';

/** 延长答复期限 (Art. 33): approved by the head of the 工作机构; it takes effect when the applicant is told. */
export const ExtensionApproved = eventSchema('extensionApproved', {
  workingDays: z.int().min(1),
  reason: Text,
});
export type ExtensionApproved = z.infer<typeof ExtensionApproved>;

/** 要求说明理由 (Art. 35): quantity or frequency clearly beyond reasonable; `figures` says in words what was counted. */
export const ReasonsRequested = eventSchema('reasonsRequested', {
  figures: Text,
  workingDays: z.int().min(1).max(60),
});
export type ReasonsRequested = z.infer<typeof ReasonsRequested>;

export const ReasonsReceived = eventSchema('reasonsReceived', { text: Text });
export type ReasonsReceived = z.infer<typeof ReasonsReceived>;

export const ReasonsJudged = eventSchema('reasonsJudged', { reasonable: z.boolean(), because: Text });
export type ReasonsJudged = z.infer<typeof ReasonsJudged>;

/** 延迟答复的合理期限 (Art. 35): reasons are reasonable but the work cannot be done in time. */
export const DelaySet = eventSchema('delaySet', { until: Day, because: Text });
export type DelaySet = z.infer<typeof DelaySet>;
