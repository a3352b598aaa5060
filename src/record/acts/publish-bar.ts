import { findShortConsultation } from '../consultation-period.ts';
import type { Content } from '../content/content.ts';
import { isBefore } from '../instant.ts';
import type { Reason } from '../reason.ts';
import { firstPublishedOn, type RecordState } from '../state.ts';
import type { Moment } from './act.ts';
import { fullyReviewed, kept } from './bars.ts';

/** A consultation runs from its publication at the earliest. */
function consultationBar(state: RecordState, { about }: Content, moment: Moment): Reason | undefined {
  if (about.kind !== 'decisionDraft' || !about.consultation) return undefined;
  const shownFrom = firstPublishedOn(state) ?? moment.today;
  const from = about.consultation.from > shownFrom ? about.consultation.from : shownFrom;
  const least = findShortConsultation(about.consultation, from, moment.calendar);
  return least && { code: 'consultation-short', from, until: about.consultation.until, least };
}

/** 发布的障碍 besides the time: not this very version fully reviewed, not proactive, too short a consultation. */
export function publishBar(state: RecordState, moment: Moment): Reason | undefined {
  const bar = kept(state) ?? fullyReviewed(state, moment.asker);
  if (bar || !state.draft) return bar;
  const { content } = state.draft;
  const { kind } = content.disclosure;
  if (kind !== 'proactive') return { code: 'not-proactive', kind };
  return consultationBar(state, content, moment);
}

/** 定时发布的时间未到; the system publishes only what was scheduled. */
export function timeBar({ draft }: RecordState, { asker, recordedAt }: Moment): Reason | undefined {
  const { publishAt } = draft ?? {};
  if (publishAt === undefined) return asker.kind === 'system' ? { code: 'not-scheduled' } : undefined;
  return isBefore(recordedAt, publishAt) ? { code: 'scheduled', publishAt } : undefined;
}

/** 索引号一经编定不再改变. */
export function indexNumberFault(
  { indexNumber: fixed }: RecordState,
  { indexNumber }: { indexNumber: string },
): Reason | undefined {
  return fixed === undefined || fixed === indexNumber
    ? undefined
    : { code: 'index-number-fixed', indexNumber: fixed };
}
