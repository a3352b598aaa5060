import type { Role } from '../actor.ts';
import type { ReviewStep } from '../event/review.ts';
import type { Reason } from '../reason.ts';
import { findWaitingStep } from '../review-record.ts';
import type { RecordState } from '../state.ts';
import type { Moment } from './act.ts';
import { drafted, kept, notOwn } from './bars.ts';

/** Who may act on the step that waits; without one, any that could, so that the reason given is the missing step. */
export function stepRoles({ draft }: RecordState): readonly Role[] {
  const step = findWaitingStep(draft);
  return step ? [step.role] : ['secrecyReviewer', 'counsel', 'office', 'leader', 'publisher'];
}

/** 审核的障碍: nothing waits, another step does, or the draft is one's own. */
export function stepBar(
  state: RecordState,
  { asker }: Moment,
  does?: ReviewStep['does'],
): Reason | undefined {
  const bar = kept(state) ?? drafted(state);
  if (bar) return bar;
  const waiting = findWaitingStep(state.draft);
  if (!waiting) return { code: 'not-submitted' };
  if (does !== undefined && waiting.does !== does) return { code: 'not-this-step', waiting: waiting.title };
  return notOwn(state, asker);
}

/** Its id, which the office adds. */
export function waitingId({ draft }: RecordState): string {
  return findWaitingStep(draft)?.id ?? '';
}

/** 提请确定 still open, or answered with no. */
export function referralBar({ draft }: RecordState): Reason | undefined {
  const { referral, content } = draft ?? {};
  if (!referral) return undefined;
  const { to, answer } = referral;
  if (!answer) return { code: 'referral-open', to };
  const goesPublic = content?.disclosure.kind === 'proactive';
  return goesPublic && !answer.mayBePublic ? { code: 'referral-refused', to } : undefined;
}
