import type { PlainDate } from '../plain-date.ts';
import { daysOf, type HolidayNotice } from './holiday-notice.ts';
import { publishedNotices } from './published-notices.ts';

/** 某日的特别安排: a day a notice takes out of the plain week. */
export interface ArrangedDay {
  working: boolean;
  /** The holiday it belongs to: 春节. */
  name: string;
  /** 文号 of the notice. */
  number: string;
}

/** 工作日历: every arranged day, and the years whose annual notice is out. All other years are unknown. */
export interface WorkCalendar {
  arranged: ReadonlyMap<PlainDate, ArrangedDay>;
  /** Year → 文号 of its notices, in order of issue. */
  coveredYears: ReadonlyMap<number, readonly string[]>;
}

/**
 * 合成日历: notices → calendar. Notices are read in order of issue; where two speak of one day the later one wins.
 * An amendment or a local notice does not make an unknown year known.
 */
export function workCalendar(notices: readonly HolidayNotice[]): WorkCalendar {
  const inOrder = [...notices].sort((a, b) => a.issuedOn.localeCompare(b.issuedOn));
  const arranged = new Map<PlainDate, ArrangedDay>();
  for (const { off, work, number } of inOrder) {
    for (const run of off) {
      for (const day of daysOf(run)) arranged.set(day, { working: false, name: run.name, number });
    }
    for (const { on, name } of work) arranged.set(on, { working: true, name, number });
  }
  const covered = new Set(inOrder.filter((notice) => notice.kind === 'annual').map(({ year }) => year));
  const numbers = [...covered].map((year): [number, string[]] => [
    year,
    inOrder.filter((n) => n.year === year).map((n) => n.number),
  ]);
  return { arranged, coveredYears: new Map(numbers) };
}

/** 已公布日历: the notices shipped with this version. An organ that has imported a newer one passes its own. */
export const publishedCalendar: WorkCalendar = workCalendar(publishedNotices);
