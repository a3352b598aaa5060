import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { dayStatus, firstCountedDay } from '../working-day.ts';
import type { Consultation } from './reply-clock.ts';

/** 计入的工作日. */
export interface CountedDay {
  on: PlainDate;
  /** 第几个工作日, from 1. */
  number: number;
  /** 调休上班日: a Saturday or Sunday that a notice makes a working day. */
  makeUp?: true;
  provisional?: true;
}

/** 不计入的休息日. */
export interface SkippedDay {
  on: PlainDate;
  reason: 'weekend' | 'holiday';
  /** 周六, 周日 or the holiday: 春节. */
  because: string;
  provisional?: true;
}

/** 征求意见期间不计入的工作日. */
export interface PausedDay {
  on: PlainDate;
  because: string;
  provisional?: true;
}

/** 期间的每一日: every day from the first counted day to `due` stands in exactly one of the three lists. */
export interface RunOfDays {
  due: PlainDate;
  /** 暂定: at least one of these days stands in a year whose notice is not out. */
  provisional: boolean;
  counted: CountedDay[];
  skipped: SkippedDay[];
  paused: PausedDay[];
}

/**
 * Counts until `needed` working days are counted, and on to `delayedTo` where that is later. `startOn` is day zero. A day in several
 * consultations is paused once.
 */
export function runOfDays(
  startOn: PlainDate,
  needed: number,
  consultations: readonly Consultation[],
  calendar: WorkCalendar,
  delayedTo: PlainDate = startOn,
): RunOfDays {
  const days: RunOfDays = { due: startOn, provisional: false, counted: [], skipped: [], paused: [] };
  for (
    let on = firstCountedDay(startOn);
    days.counted.length < needed || on <= delayedTo;
    on = addDays(on, 1)
  ) {
    const { kind, provisional, because } = dayStatus(on, calendar);
    const mark = provisional ? ({ provisional: true } as const) : {};
    const consultation = consultations.find((c) => c.sentOn < on && on <= c.answeredOn);
    if (kind === 'weekend' || kind === 'holiday') {
      days.skipped.push({ on, reason: kind, because, ...mark });
    } else if (consultation) {
      const { sentOn, answeredOn } = consultation;
      days.paused.push({ on, because: `征求意见（${sentOn}发出，${answeredOn}收到答复）`, ...mark });
    } else {
      const makeUp = kind === 'makeUpWorkday' ? ({ makeUp: true } as const) : {};
      days.counted.push({ on, number: days.counted.length + 1, ...makeUp, ...mark });
    }
    days.provisional ||= provisional;
    days.due = on;
  }
  return days;
}
