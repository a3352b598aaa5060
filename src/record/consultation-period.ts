import type { WorkCalendar } from '../law/calendar/work-calendar.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { findPublicationDay, findPublicationLimit } from '../law/publication-limit.ts';
import type { Consultation } from './content/about.ts';

/** 征求意见不足30日而未说明理由 (国务院令第713号 Art. 15): the day it should run to, counted from `from`; undefined where it is long enough. */
export function findShortConsultation(
  { until, shortBecause }: Consultation,
  from: PlainDate,
  calendar: WorkCalendar,
): PlainDate | undefined {
  const limit = findPublicationLimit('majorDecisionDraft', from);
  const least = limit?.value.kind === 'atLeast' ? findPublicationDay(limit, from, calendar)?.on : undefined;
  return least !== undefined && until < least && shortBecause === undefined ? least : undefined;
}
