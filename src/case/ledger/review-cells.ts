import type { ReviewStep } from '../event/draft.ts';
import type { CaseEvent } from '../event/event.ts';
import type { LedgerRow, LedgerSources } from './ledger-row.ts';

/** 审核人、法律顾问、签发人 of the last draft: of a step approved twice, who approved it last. */
export function reviewCells(
  events: readonly CaseEvent[],
  { nameOf }: LedgerSources,
): Pick<LedgerRow, 'reviewers' | 'counsel' | 'signer'> {
  const from = events.findLastIndex(({ kind }) => kind === 'draftMade');
  const draft = events[from];
  if (draft?.kind !== 'draftMade') return { reviewers: undefined, counsel: undefined, signer: undefined };
  const by = new Map<string, string>();
  for (const event of events.slice(from)) {
    if (event.kind === 'draftApproved' && event.by.kind === 'officer') by.set(event.step, event.by.person);
  }
  const named = (wanted: (step: ReviewStep) => boolean) => {
    const persons = draft.steps.filter(wanted).flatMap(({ id }) => by.get(id) ?? []);
    return [...new Set(persons)].map(nameOf).join('、') || undefined;
  };
  return {
    reviewers: named(({ does, role }) => does === 'review' && role !== 'counsel'),
    counsel: named(({ does, role }) => does === 'review' && role === 'counsel'),
    signer: named(({ does }) => does === 'sign'),
  };
}
