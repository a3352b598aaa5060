import type { PlainDate } from '../plain-date.ts';
import { type DayStatus, dayStatus } from '../working-day.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface ChangedDay {
  on: PlainDate;
  before: DayStatus;
  after: DayStatus;
}

export interface CalendarChange {
  /** Days that become working or cease to be, in order. */
  days: ChangedDay[];
  /** Years known only afterwards, and years known only before. */
  yearsAdded: number[];
  yearsRemoved: number[];
}

/** 日历变更: what a new calendar changes, for the preview before it is imported. */
export function calendarChange(before: WorkCalendar, after: WorkCalendar): CalendarChange {
  const arranged = [...new Set([...before.arranged.keys(), ...after.arranged.keys()])].sort();
  const days = arranged
    .map((on) => ({ on, before: dayStatus(on, before), after: dayStatus(on, after) }))
    .filter((day) => day.before.working !== day.after.working);
  return {
    days,
    yearsAdded: yearsMissing(before, after),
    yearsRemoved: yearsMissing(after, before),
  };
}

/** Years that `from` lacks and `other` has. */
function yearsMissing(from: WorkCalendar, other: WorkCalendar): number[] {
  return [...other.coveredYears.keys()].filter((year) => !from.coveredYears.has(year)).sort((a, b) => a - b);
}
