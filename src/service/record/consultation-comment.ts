import { z } from 'zod';

/** 提交的意见: name and contact may be left out; neither is ever published. */
export const SentComment = z.strictObject({
  text: z.string().trim().min(1, '请填写意见').max(5_000, '不超过5000字'),
  name: z.string().trim().max(100, '不超过100字').default(''),
  contact: z.string().trim().max(200, '不超过200字').default(''),
});
export type SentComment = z.infer<typeof SentComment>;

/** 不能提交的理由, with its words. */
export interface CommentFault {
  code: 'not-found' | 'not-open' | 'malformed' | 'too-many';
  message: string;
}

/** 采纳情况 of an opinion. */
export const commentOutcomes = { adopted: '采纳', partlyAdopted: '部分采纳', notAdopted: '未采纳' } as const;
export type CommentOutcome = keyof typeof commentOutcomes;

/** 公开的意见: as released by the organ, with what became of it. */
export interface PublicComment {
  id: string;
  text: string;
  sentOn: string;
  outcome: CommentOutcome;
  answer: string;
}
