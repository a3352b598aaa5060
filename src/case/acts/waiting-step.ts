import type { Role } from '../actor.ts';
import type { ReviewStep } from '../event/draft.ts';
import { approvals } from '../fold/draft.ts';
import type { Reason } from '../reason.ts';
import { type CaseState, currentRound } from '../state.ts';
import type { Moment } from './act.ts';
import { inHand, notBefore } from './bars.ts';

/** 正等待的审签环节 of the draft under review. */
export function waitingStep(state: CaseState): ReviewStep | undefined {
  const { draft } = currentRound(state);
  return draft && !draft.returned ? approvals(draft.steps)[draft.at] : undefined;
}

/** Who may act on it: the role of the step. Without a draft, any that could review, so that the reason given is the missing draft. */
export function stepRoles(state: CaseState): readonly Role[] {
  const step = waitingStep(state);
  return step ? [step.role] : ['counsel', 'office', 'officeHead', 'leader', 'handler', 'window'];
}

/** 审签的障碍: no draft waits, or it is one's own. */
export function reviewBar(state: CaseState, moment: Moment): Reason | undefined {
  const bar = inHand(state, moment);
  if (bar) return bar;
  const { draft } = currentRound(state);
  if (!draft || !waitingStep(state)) return { code: 'no-draft' };
  const { asker } = moment;
  if (asker.kind === 'officer' && asker.person === draft.author) return { code: 'own-draft' };
  return notBefore(moment.today, draft.madeOn, '拟稿');
}
