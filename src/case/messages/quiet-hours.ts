import type { WorkCalendar } from '../../law/calendar/work-calendar.ts';
import { addDays, type PlainDate } from '../../law/plain-date.ts';
import { isWorkingDay } from '../../law/working-day.ts';

/** 免打扰时间: from `from` until `until` ('HH:MM', over midnight where `from` is later), and on days off where `workingDaysOnly`. */
export interface QuietHours {
  from: string;
  until: string;
  workingDaysOnly: boolean;
}

/** 当地时刻 in Asia/Shanghai: the day and 'HH:MM'. */
export interface LocalTime {
  on: PlainDate;
  at: string;
}

/** 最早发送时刻: `time` itself where it is not quiet, else the end of the quiet hours on the first day that allows it. */
export function earliestSending(time: LocalTime, quiet: QuietHours, calendar: WorkCalendar): LocalTime {
  const { from, until, workingDaysOnly } = quiet;
  const allows = (on: PlainDate) => !workingDaysOnly || isWorkingDay(on, calendar);
  const overnight = from > until;
  const isQuiet = overnight ? time.at >= from || time.at < until : time.at >= from && time.at < until;
  if (!isQuiet && allows(time.on)) return time;
  // Waking is `until` of today where that is still ahead, else of the next day; on a day off, of the next day that is none.
  const ahead = allows(time.on) && time.at < until;
  let on = ahead ? time.on : addDays(time.on, 1);
  while (!allows(on)) on = addDays(on, 1);
  return { on, at: until };
}
