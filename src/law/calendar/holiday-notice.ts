import { addDays, type PlainDate, plainDate } from '../plain-date.ts';

/**
 * 节假日安排通知: what one notice says about single days.
 * `annual` arranges a whole year, which from then on is certain; `amendment` and `local` (民族节日, 全国年节及纪念日放假办法 Art. 4)
 * only change days. A later notice wins day by day.
 */
export interface HolidayNotice {
  kind: 'annual' | 'amendment' | 'local';
  /** The year arranged; days may lie in the December before. */
  year: number;
  /** 文号 as printed, or the title where a notice has none. */
  number: string;
  /** 成文日期, for an amendment the day it was made public. Only the order matters. */
  issuedOn: PlainDate;
  /** 放假: runs of days off, both ends included. */
  off: { name: string; from: PlainDate; to: PlainDate }[];
  /** 调休上班日. */
  work: { name: string; on: PlainDate }[];
}

/** `'01-28..02-04'`, `'05-01'` or, for a day of another year, `'2022-12-31..2023-01-02'`. */
type Run = string;

function dayIn(year: number, text: string): PlainDate {
  return plainDate(text.length === 5 ? `${year}-${text}` : text);
}

/** One notice in short form. Throws RangeError on a malformed day. */
export function holidayNotice(
  head: { kind?: HolidayNotice['kind']; year: number; number: string; issuedOn: string },
  holidays: [name: string, off: Run, work?: string[]][],
): HolidayNotice {
  const { year } = head;
  return {
    kind: head.kind ?? 'annual',
    year,
    number: head.number,
    issuedOn: plainDate(head.issuedOn),
    off: holidays.map(([name, run]) => {
      const [from = '', to = from] = run.split('..');
      return { name, from: dayIn(year, from), to: dayIn(year, to) };
    }),
    work: holidays.flatMap(([name, , work = []]) => work.map((on) => ({ name, on: dayIn(year, on) }))),
  };
}

/** Every day of a run, both ends included. */
export function daysOf(run: { from: PlainDate; to: PlainDate }): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = run.from; day <= run.to; day = addDays(day, 1)) days.push(day);
  return days;
}
