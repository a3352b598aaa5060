import type { RunOfDays } from '../../law/deadline/run-of-days.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';

/** 期限的名称. */
export type ClockName =
  | 'reply'
  | 'confirmation'
  | 'correctionNotice'
  | 'correction'
  | 'thirdParty'
  | 'coMaker'
  | 'otherOrgan'
  | 'assistance'
  | 'reasons'
  | 'delayedDate'
  | 'payment'
  | 'rehandling'
  | 'reconsiderationAnswer'
  | 'litigationAnswer'
  | 'applyForReconsideration'
  | 'sue'
  | 'sueAfterReconsideration'
  | 'ownTarget';

export type WaitingFor = 'organ' | 'applicant' | 'thirdParty' | 'otherOrgan' | 'court';

/** running 计时; paused 停算; met 按期完成; lapsed 已过期; void 因办件结束或者重新起算而不再计. */
export type ClockState = 'running' | 'paused' | 'met' | 'lapsed' | 'void';

export type Light = 'green' | 'yellow' | 'red' | 'none';

/** 一个期限及其由来. Nobody sets `due`: it is reckoned from the events, the calendar and the organ's rules. */
export interface Clock {
  name: ClockName;
  term: string;
  /** The consultation, unit's assistance, remedy or round it belongs to. */
  of?: string;
  state: ClockState;
  startedOn: PlainDate | undefined;
  /** Undefined while it cannot be known: paused for the applicant, or a notice not yet delivered. */
  due: PlainDate | undefined;
  provisional: boolean;
  /** From today to the due day; 0 on the due day; undefined where nothing runs. */
  workingDaysLeft: number | undefined;
  light: Light;
  /** 逾期: working days beyond the due day, at least 1 once it has passed; 0 in time. Only duties of the organ are ever late. */
  late: number;
  doneOn: PlainDate | undefined;
  waitingFor: WaitingFor | undefined;
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

/** 法定的本机关期限: a lapse of one of these is a breach; the office's own dates and reminders are not. */
const statutory: ReadonlySet<ClockName> = new Set([
  'reply',
  'rehandling',
  'reconsiderationAnswer',
  'litigationAnswer',
]);

/** 逾期: late by the law, now or when it was done. */
export function isOverdue({ name, late }: Clock): boolean {
  return late > 0 && statutory.has(name);
}
