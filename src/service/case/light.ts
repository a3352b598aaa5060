import type { Light } from '../../case/clocks/clock.ts';
import type { Reckoning } from '../../case/context.ts';
import { getRule } from '../../case/office.ts';
import { addDays, type PlainDate } from '../../law/plain-date.ts';
import { addWorkingDays } from '../../law/working-day.ts';
import type { CaseSummary, LightBounds } from '../../store/case-summary.ts';

/** 灯色的界限日: the last due days that are red and yellow today. */
interface Limits {
  red: PlainDate;
  yellow: PlainDate;
}

export function lightLimits({ office, today, calendar }: Reckoning): Limits {
  const { yellow, red } = getRule(office, 'lights', today);
  const last = (left: number) => addDays(addWorkingDays(today, left + 1, calendar).on, -1);
  return { red: last(red), yellow: last(Math.max(red, yellow)) };
}

/** 红黄绿灯 of a list row; as the clock says it, from the two days alone. */
export function lightOfSummary(
  { dueOn, doneOn }: Pick<CaseSummary, 'dueOn' | 'doneOn'>,
  limits: Limits,
): Light {
  if (dueOn === null) return 'none';
  if (doneOn !== null) return doneOn > dueOn ? 'red' : 'none';
  if (dueOn <= limits.red) return 'red';
  return dueOn <= limits.yellow ? 'yellow' : 'green';
}

/** The same as bounds for the query. */
export function boundsOf(light: Light, { red, yellow }: Limits): LightBounds {
  switch (light) {
    case 'red':
      return { until: red, late: true };
    case 'yellow':
      return { from: addDays(red, 1), until: yellow };
    case 'green':
      return { from: addDays(yellow, 1) };
    case 'none':
      return 'none';
  }
}
