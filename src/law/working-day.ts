import type { WorkCalendar } from './calendar/work-calendar.ts';
import { addDays, type PlainDate, weekday, weekdayName, yearOf } from './plain-date.ts';

/** 某日的性质: what a day is, and why. `provisional`: its year has no notice yet, so it is judged by the plain week. */
export interface DayStatus {
  kind: 'weekday' | 'weekend' | 'holiday' | 'makeUpWorkday';
  working: boolean;
  provisional: boolean;
  /** Chinese: 周六, 春节, 国庆节调休上班. */
  because: string;
}

/** A day reached by counting. `provisional`: at least one day on the way stands in a year without a notice. */
export interface CountedTo {
  on: PlainDate;
  provisional: boolean;
}

/** 判断某日是否工作日及其理由: the notice's word on the day, else Monday to Friday. */
export function dayStatus(day: PlainDate, calendar: WorkCalendar): DayStatus {
  const provisional = !calendar.coveredYears.has(yearOf(day));
  const arranged = calendar.arranged.get(day);
  if (arranged) {
    const { working, name } = arranged;
    if (!working) return { kind: 'holiday', working, provisional, because: name };
    return { kind: 'makeUpWorkday', working, provisional, because: `${name}调休上班` };
  }
  const working = weekday(day) % 6 !== 0;
  return { kind: working ? 'weekday' : 'weekend', working, provisional, because: weekdayName(day) };
}

export function isWorkingDay(day: PlainDate, calendar: WorkCalendar): boolean {
  return dayStatus(day, calendar).working;
}

/**
 * 起算日: the first day that is counted, the day after the fact. The 条例 is silent; 民法典 Art. 201 says that the day on which a
 * period begins is not counted, and so the day of receipt is "day zero". Every count of this room starts here.
 */
export function firstCountedDay(factOn: PlainDate): PlainDate {
  return addDays(factOn, 1);
}

/** 加若干工作日: the n-th working day after `from` (`from` itself is not counted); n = 0 gives `from`. */
export function addWorkingDays(from: PlainDate, n: number, calendar: WorkCalendar): CountedTo {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`working days: ${n}`);
  let on = from;
  let provisional = false;
  for (let left = n, day = firstCountedDay(from); left > 0; day = addDays(day, 1)) {
    const status = dayStatus(day, calendar);
    provisional ||= status.provisional;
    if (status.working) left -= 1;
    on = day;
  }
  return { on, provisional };
}

/** 两日之间的工作日数: working days after `from` up to and including `to`; negative where `to` is earlier. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkCalendar,
): { count: number; provisional: boolean } {
  if (to < from) {
    const { count, provisional } = workingDaysBetween(to, from, calendar);
    return { count: -count, provisional };
  }
  let count = 0;
  let provisional = false;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    const status = dayStatus(day, calendar);
    provisional ||= status.provisional;
    if (status.working) count += 1;
  }
  return { count, provisional };
}
