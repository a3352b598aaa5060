import { z } from 'zod';
import { Day, eventSchema, Name, Text } from './envelope.ts';

/** 分办、转办: the unit that handles the matter from now on. */
export const Assigned = eventSchema('assigned', { unit: Name, person: Name.optional() });
export type Assigned = z.infer<typeof Assigned>;

/** 退回分办: the unit says it is not its business. */
export const AssignmentReturned = eventSchema('assignmentReturned', { reason: Text });
export type AssignmentReturned = z.infer<typeof AssignmentReturned>;

/** 协办: a question to another unit of the same organ; `dueOn` is the office's own date. */
export const AssistanceRequested = eventSchema('assistanceRequested', {
  id: Name,
  unit: Name,
  question: Text,
  dueOn: Day.optional(),
});
export type AssistanceRequested = z.infer<typeof AssistanceRequested>;

export const AssistanceAnswered = eventSchema('assistanceAnswered', { id: Name, text: Text });
export type AssistanceAnswered = z.infer<typeof AssistanceAnswered>;

/** 办理记录: a talk, guidance given, a word of supervision. It changes nothing. */
export const NoteAdded = eventSchema('noteAdded', {
  topic: z.enum(['guidance', 'talk', 'urging', 'other']),
  text: Text,
});
export type NoteAdded = z.infer<typeof NoteAdded>;
