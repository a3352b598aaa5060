import { runOfDays } from '../../law/deadline/run-of-days.ts';
import { endOfPeriod, type PeriodUnit } from '../../law/limit.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Reckoning } from '../context.ts';
import { type Clock, type ClockName, lateBy, lightOf } from './clock.ts';

/** 一段期间: what a clock is made of. */
export interface Period {
  name: ClockName;
  term: string;
  of?: string;
  startedOn: PlainDate;
  length: { unit: PeriodUnit; count: number } | { until: PlainDate };
  warnOn?: PlainDate | undefined;
  basis: readonly string[];
  doneOn?: PlainDate | undefined;
  voidOn?: PlainDate | undefined;
  /** Something must be done by the due day: only then it can be late. */
  duty: boolean;
}

function endOf({ length, startedOn }: Period, { calendar }: Reckoning) {
  if ('until' in length) return { on: length.until, provisional: false };
  return endOfPeriod(length.unit, length.count, startedOn, calendar);
}

function stateOf(due: PlainDate, { doneOn, voidOn }: Period, today: PlainDate): Clock['state'] {
  if (doneOn) return doneOn <= due ? 'met' : 'lapsed';
  if (voidOn) return 'void';
  return today > due ? 'lapsed' : 'running';
}

/** 期限: one period as a clock of the day. With a day of warning the light is yellow from that day, red once it has passed. */
export function periodClock(period: Period, reckoning: Reckoning): Clock {
  const { name, term, of, startedOn, length, warnOn, basis, doneOn, voidOn, duty } = period;
  const { today, calendar } = reckoning;
  const { on: due, provisional } = endOf(period, reckoning);
  const over = doneOn ?? voidOn;
  const late = duty && !voidOn ? lateBy(due, doneOn ?? today, reckoning) : 0;
  const left = over ? undefined : workingDaysBetween(today, due, calendar).count;
  const days =
    'unit' in length && length.unit === 'workingDay'
      ? { days: runOfDays(startedOn, length.count, [], calendar) }
      : {};
  return {
    name,
    term,
    ...(of === undefined ? {} : { of }),
    state: stateOf(due, period, today),
    startedOn,
    due,
    provisional,
    ...(warnOn ? { warnOn } : {}),
    workingDaysLeft: left,
    light: lightFor(),
    late,
    doneOn,
    explanation: { basis, ...days },
  };

  function lightFor(): Clock['light'] {
    if (left === undefined) return late > 0 ? 'red' : 'none';
    if (!warnOn) return lightOf(left, late, reckoning);
    if (today > due) return 'red';
    return today >= warnOn ? 'yellow' : 'green';
  }
}
