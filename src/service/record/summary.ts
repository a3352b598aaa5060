import { addDays, type PlainDate } from '../../law/plain-date.ts';
import { clocksOf } from '../../record/clocks/clocks.ts';
import { isPolicy } from '../../record/content/about.ts';
import type { Reckoning } from '../../record/context.ts';
import { phaseOf } from '../../record/phase.ts';
import { findWaitingStep, isFullyReviewed } from '../../record/review-record.ts';
import { contentOf, firstPublishedOn, type RecordState } from '../../record/state.ts';
import type { RecordSummary } from '../../store/record-summary.ts';

/** 公开信息摘要 as of the day: the version at work, else the one that went out; `about` and 公开属性 of the one that went out first. */
export function recordSummaryOf(state: RecordState, reckoning: Reckoning): RecordSummary {
  const content = contentOf(state);
  const out = state.edition?.content ?? content;
  if (!content || !out) {
    // A dropped draft takes its content with it.
    return { ...bare(state, reckoning), title: '', about: 'other', disclosure: 'proactive' };
  }
  return {
    ...bare(state, reckoning),
    title: content.title,
    about: out.about.kind,
    disclosure: out.disclosure.kind,
    node: content.node ?? null,
    documentNumber: content.documentNumber ?? null,
  };
}

function bare(state: RecordState, reckoning: Reckoning) {
  const { draft } = state;
  const { phase, waiting } = phaseOf(state);
  const clocks = clocksOf(state, reckoning).filter(({ due, doneOn }) => due !== undefined && !doneOn);
  const open = clocks.filter(({ state: stands, late }) => stands === 'running' || late > 0);
  const due = open.flatMap((clock) => clock.due ?? []).sort();
  const changes = [...due.map((on) => addDays(on, 1)), ...validityDays(state)].filter(
    (on) => on > reckoning.today,
  );
  return {
    phase,
    waiting: waiting ?? null,
    waitingRole: waitingRoleOf(state),
    unit: draft?.submitted?.unit ?? null,
    node: null,
    documentNumber: null,
    indexNumber: state.indexNumber ?? null,
    publishAt: draft?.publishAt ?? null,
    dueOn: due[0] ?? null,
    firstPublishedOn: firstPublishedOn(state) ?? null,
    changedAt: state.recordedAt,
    version: state.version,
    reckonedOn: reckoning.today,
    movesOn: changes.sort()[0] ?? null,
  } satisfies Partial<RecordSummary>;
}

/** What is scheduled waits for nobody. */
function waitingRoleOf({ draft }: RecordState): string | null {
  if (!draft || (draft.publishAt !== undefined && isFullyReviewed(draft))) return null;
  return findWaitingStep(draft)?.role ?? 'contributor';
}

/** Days on which 有效性 may turn by itself. */
function validityDays({ edition, validity }: RecordState): PlainDate[] {
  const about = edition?.content.about;
  if (!about || !isPolicy(about)) return [];
  const lastDays = [about.expiresOn, ...validity.map(({ expiresOn }) => expiresOn)];
  return [
    ...[about.effectiveOn ?? edition.content.madeOn].flatMap((on) => on ?? []),
    ...lastDays.flatMap((on) => (on ? [addDays(on, 1)] : [])),
    ...validity.map(({ from }) => from),
  ];
}
