import type { EventOf } from '../event/event.ts';
import type { ReviewStep } from '../event/review.ts';
import { findWaitingStep } from '../review-record.ts';
import type { RecordState } from '../state.ts';
import { amendDraft, type Handlers, unreviewed } from './handler.ts';

type ReviewKind = 'secrecyReviewed' | 'legalityReviewed' | 'officeReviewed' | 'signedOff';

/** An opinion fits where its very step is waited for. */
function reviewed(state: RecordState, does: ReviewStep['does'], event: EventOf<ReviewKind>) {
  const { step, by, on, recordedAt, opinion } = event;
  if (by.kind !== 'officer') return undefined;
  const { person } = by;
  return amendDraft(state, (draft) => {
    const waiting = findWaitingStep(draft);
    if (waiting?.id !== step || waiting.does !== does || draft.authors.includes(person)) return undefined;
    const review = { step, does, person, on, at: recordedAt, opinion };
    return { ...draft, reviews: [...draft.reviews, review] };
  });
}

export const reviewHandlers: Handlers<
  ReviewKind | 'submitted' | 'referred' | 'referralAnswered' | 'returned'
> = {
  submitted: (state, { on, by, unit, steps }) =>
    amendDraft(state, (draft) => {
      if (draft.submitted || by.kind !== 'officer') return undefined;
      return { ...unreviewed(draft), steps, submitted: { unit, on, by: by.person } };
    }),
  secrecyReviewed: (state, event) => reviewed(state, 'secrecy', event),
  legalityReviewed: (state, event) => reviewed(state, 'legality', event),
  officeReviewed: (state, event) => reviewed(state, 'office', event),
  signedOff: (state, event) => reviewed(state, 'sign', event),
  referred: (state, { step, to, on }) =>
    amendDraft(state, (draft) =>
      findWaitingStep(draft)?.id === step ? { ...draft, referral: { to, on } } : undefined,
    ),
  referralAnswered: (state, { mayBePublic, on }) =>
    amendDraft(state, (draft) => {
      const { referral } = draft;
      if (!referral || referral.answer) return undefined;
      return { ...draft, referral: { ...referral, answer: { mayBePublic, on } } };
    }),
  returned: (state, { step, reason, on, by }) =>
    amendDraft(state, (draft) => {
      if (findWaitingStep(draft)?.id !== step || by.kind !== 'officer') return undefined;
      return { ...unreviewed(draft), returned: { step, by: by.person, reason, on } };
    }),
};
