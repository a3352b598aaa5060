import type { WorkCalendar } from './calendar/work-calendar.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { type CountedTo, dayStatus } from './working-day.ts';

/** 期间最后一日是法定休假日的，以休假日结束的次日为最后一日 (民法典 Art. 203; 行诉解释 Art. 48). */
export function rollForward(last: PlainDate, calendar: WorkCalendar): CountedTo {
  let on = last;
  let status = dayStatus(on, calendar);
  let { provisional } = status;
  while (!status.working) {
    on = addDays(on, 1);
    status = dayStatus(on, calendar);
    provisional ||= status.provisional;
  }
  return { on, provisional };
}

/** 自然日期限 (60日, 30日, 15日): the day of the fact is not counted; a last day off moves to the next working day. */
export function endOfDays(from: PlainDate, days: number, calendar: WorkCalendar): CountedTo {
  return rollForward(addDays(from, days), calendar);
}

/** 月期限 (6个月): the same day of the last month, else its last day; a last day off moves to the next working day. */
export function endOfMonths(from: PlainDate, months: number, calendar: WorkCalendar): CountedTo {
  return rollForward(addMonths(from, months), calendar);
}
