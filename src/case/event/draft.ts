import { z } from 'zod';
import { refusalGrounds, replyKinds } from '../../law/reply/reply-kind.ts';
import { Role } from '../actor.ts';
import { eventSchema, Name, Text } from './envelope.ts';

/** 审签环节: one step of the chain. The draft passes the steps that `review` or `sign`, in order. */
export const ReviewStep = z.object({
  id: Name,
  title: Name,
  role: Role,
  does: z.enum(['receive', 'draft', 'review', 'sign', 'serve']),
});
export type ReviewStep = z.infer<typeof ReviewStep>;

/**
 * 逐项答复: one answer for one piece. `withheld`: the grounds of what is kept back; `withheldContent`: what that is, in general words;
 * `reasons`: why, in words.
 */
export const PieceAnswer = z.object({
  piece: Name,
  reply: z.enum(replyKinds).exclude(['correctionLapsed', 'feeLapsed', 'withdrawn', 'otherwiseEnded']),
  withheld: z.array(z.enum(refusalGrounds)),
  withheldContent: Text.optional(),
  reasons: Text.optional(),
});
export type PieceAnswer = z.infer<typeof PieceAnswer>;

/** 拟稿送审: the answers and the chain as it stood on that day. */
export const DraftMade = eventSchema('draftMade', {
  answers: z.array(PieceAnswer).min(1),
  steps: z.array(ReviewStep).min(1),
});
export type DraftMade = z.infer<typeof DraftMade>;

export const DraftApproved = eventSchema('draftApproved', { step: Name, opinion: Text.optional() });
export type DraftApproved = z.infer<typeof DraftApproved>;

/** 退回: to the author, or to an earlier step. */
export const DraftReturned = eventSchema('draftReturned', {
  step: Name,
  backTo: Name.optional(),
  reason: Text,
});
export type DraftReturned = z.infer<typeof DraftReturned>;

/** 撤回稿件: a signed draft that must not go out after all. */
export const DraftRecalled = eventSchema('draftRecalled', { reason: Text });
export type DraftRecalled = z.infer<typeof DraftRecalled>;
