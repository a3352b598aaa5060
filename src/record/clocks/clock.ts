import type { RunOfDays } from '../../law/deadline/run-of-days.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';

/** 期限的名称. */
export type ClockName =
  | 'publication'
  | 'display'
  | 'reviewStep'
  | 'interpretation'
  | 'consultation'
  | 'rereview'
  | 'secretTerm'
  | 'validity'
  | 'penaltyWithdrawal';

/** running 计时; met 按期完成; lapsed 已过期; void 不再计. */
export type ClockState = 'running' | 'met' | 'lapsed' | 'void';

export type Light = 'green' | 'yellow' | 'red' | 'none';

/** 一个期限及其由来. Nobody sets `due`: it is reckoned from the events, the calendar and the organ's rules. */
export interface Clock {
  name: ClockName;
  term: string;
  /** The version it belongs to, for publication. */
  of?: string;
  state: ClockState;
  startedOn: PlainDate | undefined;
  /** Undefined where the law gives no figure (及时). */
  due: PlainDate | undefined;
  provisional: boolean;
  /** 提前提醒之日. */
  warnOn?: PlainDate;
  workingDaysLeft: number | undefined;
  light: Light;
  /** 逾期: working days beyond the due day, at least 1 once it has passed; only duties are ever late. */
  late: number;
  doneOn: PlainDate | undefined;
  explanation: { basis: readonly string[]; days?: RunOfDays };
}

/** 逾期的工作日数: at least 1 once the due day has passed, even where only days off have passed since. */
export function lateBy(due: PlainDate, end: PlainDate, { calendar }: Reckoning): number {
  return end <= due ? 0 : Math.max(1, workingDaysBetween(due, end, calendar).count);
}

/** 红黄绿灯, by the organ's thresholds. */
export function lightOf(left: number, late: number, { office, today }: Reckoning): Light {
  const { yellow, red } = getRule(office, 'lights', today);
  if (late > 0 || left <= red) return 'red';
  return left <= yellow ? 'yellow' : 'green';
}

/** 规定的期限: a lapse of one of these is a breach; the office's own times and reminders are not. */
const duties: ReadonlySet<ClockName> = new Set([
  'publication',
  'display',
  'interpretation',
  'penaltyWithdrawal',
]);

/** 逾期: late by law or national norm, now or when it was done. */
export function isOverdue({ name, late }: Clock): boolean {
  return late > 0 && duties.has(name);
}
