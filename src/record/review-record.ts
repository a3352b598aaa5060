import type { ReviewStep } from './event/review.ts';
import type { Draft, Review } from './state.ts';

/** 审核环节 that approve: all between 报送 and 发布. */
export function approvals(steps: readonly ReviewStep[]): readonly ReviewStep[] {
  return steps.filter(({ does }) => does !== 'submit' && does !== 'publish');
}

/** 缺少的环节: review for secrecy is law (保守国家秘密法 Art. 35), a signature and somebody to publish are needed. */
export function lackingSteps(steps: readonly ReviewStep[]): ('secrecy' | 'sign' | 'publish')[] {
  const approving = approvals(steps);
  const last = approving.at(-1)?.does;
  return (['secrecy', 'sign', 'publish'] as const).filter((does) =>
    does === 'sign' ? last !== 'sign' : !steps.some((step) => step.does === does),
  );
}

/** 审核是否完备: every approving step of the chain has its opinion, in order, the signature last. */
export function isFullyReviewed({
  steps,
  reviews,
}: {
  steps: readonly ReviewStep[];
  reviews: readonly Review[];
}): boolean {
  if (lackingSteps(steps).length > 0) return false;
  const needed = approvals(steps);
  return (
    needed.length === reviews.length &&
    needed.every(({ id, does }, at) => reviews[at]?.step === id && reviews[at].does === does)
  );
}

/** 正等待的环节 of a draft that has been submitted; 发布 once all have approved. */
export function findWaitingStep(draft: Draft | undefined): ReviewStep | undefined {
  if (!draft?.submitted || draft.returned) return undefined;
  return approvals(draft.steps)[draft.reviews.length] ?? draft.steps.find(({ does }) => does === 'publish');
}
