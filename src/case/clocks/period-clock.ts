import { runOfDays } from '../../law/deadline/run-of-days.ts';
import { endOfLimit, endOfPeriod, type LimitName, type PeriodUnit } from '../../law/limit.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Reckoning } from '../context.ts';
import { type Clock, type ClockName, lateBy, lightOf, type WaitingFor } from './clock.ts';

/** 一段期间: what a sub-clock is made of. */
export interface Period {
  name: ClockName;
  term: string;
  of?: string;
  /** Undefined: the fact it runs from is not known yet. */
  startedOn: PlainDate | undefined;
  length: { unit: PeriodUnit; count: number } | { until: PlainDate };
  basis: string;
  doneOn?: PlainDate | undefined;
  /** The matter ended, or the period was overtaken, on this day. */
  voidOn?: PlainDate | undefined;
  waitingFor: WaitingFor;
  /** A duty of the organ: only then it can be late and has a light. */
  duty: boolean;
}

function endOf(period: Period, startedOn: PlainDate, { calendar }: Reckoning) {
  const { length } = period;
  if ('until' in length) return { on: length.until, provisional: false };
  return endOfPeriod(length.unit, length.count, startedOn, calendar);
}

function stateOf(due: PlainDate, period: Period, today: PlainDate): Clock['state'] {
  const { doneOn, voidOn } = period;
  if (doneOn) return doneOn <= due ? 'met' : 'lapsed';
  if (voidOn && voidOn <= due) return 'void';
  return today > due ? 'lapsed' : 'running';
}

/** 分期限: one period as a clock of the day. */
export function periodClock(period: Period, reckoning: Reckoning): Clock {
  const { name, term, of, startedOn, doneOn, voidOn, basis, waitingFor, duty, length } = period;
  const { today, calendar } = reckoning;
  const head = { name, term, ...(of === undefined ? {} : { of }), startedOn, doneOn };
  const over = doneOn ?? voidOn;
  if (!startedOn) {
    const state = over ? 'void' : 'running';
    const waiting = over ? undefined : waitingFor;
    return {
      ...head,
      state,
      due: undefined,
      provisional: false,
      workingDaysLeft: undefined,
      light: 'none',
      late: 0,
      waitingFor: waiting,
      explanation: { basis: [basis, '起算的事实尚未记录（如妥投日）。'] },
    };
  }
  const { on: due, provisional } = endOf(period, startedOn, reckoning);
  const late = duty ? lateBy(due, over ?? today, reckoning) : 0;
  const left = over ? undefined : workingDaysBetween(today, due, calendar).count;
  const days =
    'unit' in length && length.unit === 'workingDay'
      ? { days: runOfDays(startedOn, length.count, [], calendar) }
      : {};
  return {
    ...head,
    state: stateOf(due, period, today),
    due,
    provisional,
    workingDaysLeft: left,
    light: duty && (left !== undefined || late > 0) ? lightOf(left ?? 0, late, reckoning) : 'none',
    late,
    waitingFor: over ? undefined : waitingFor,
    explanation: { basis: [basis], ...days },
  };
}

/** A period fixed by the law, counted from its fact; undefined where the law held no such period on that day. */
export function limitClock(
  limit: LimitName,
  period: Omit<Period, 'length' | 'basis' | 'startedOn'> & { startedOn: PlainDate },
  reckoning: Reckoning,
): Clock | undefined {
  const end = endOfLimit(limit, period.startedOn, reckoning.calendar);
  if (!end.ok) return undefined;
  const { unit, figure } = end.value;
  return periodClock({ ...period, length: { unit, count: figure.value }, basis: figure.basis }, reckoning);
}
