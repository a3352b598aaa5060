import { findWaitingStep, isFullyReviewed } from './review-record.ts';
import type { RecordState } from './state.ts';

/** 所处阶段, for lists: one word for where a record stands. */
export const phaseNames = {
  drafting: '起草中',
  returned: '已退回',
  inReview: '审核中',
  toPublish: '待发布',
  scheduled: '定时发布',
  published: '已发布',
  registered: '已登记',
  withdrawn: '已撤下',
  dropped: '已放弃',
} as const;

export type Phase = keyof typeof phaseNames;

/** 所处阶段: of the work while a version is at work, else of what went out. `waiting`: the step that is waited for. */
export function phaseOf(state: RecordState): { phase: Phase; waiting: string | undefined } {
  return { phase: phaseNow(state), waiting: findWaitingStep(state.draft)?.title };
}

function phaseNow({ draft, dropped, edition, withdrawal }: RecordState): Phase {
  if (dropped) return 'dropped';
  if (draft?.returned) return 'returned';
  if (draft?.publishAt !== undefined) return 'scheduled';
  if (draft) return isFullyReviewed(draft) ? 'toPublish' : draft.submitted ? 'inReview' : 'drafting';
  if (withdrawal) return 'withdrawn';
  return edition?.outcome === 'published' ? 'published' : 'registered';
}
