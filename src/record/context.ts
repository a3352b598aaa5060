import type { WorkCalendar } from '../law/calendar/work-calendar.ts';
import type { PlainDate } from '../law/plain-date.ts';
import type { Asker } from './actor.ts';
import type { Office } from './office.ts';

/** 计算所据: the day reckoned to, the calendar, the organ's rules. */
export interface Reckoning {
  today: PlainDate;
  calendar: WorkCalendar;
  office: Office;
}

/** 办理的情境: who asks, and the instant of the server at which it is recorded. Its day is `today`; nobody types either. */
export interface Context extends Omit<Reckoning, 'today'> {
  asker: Asker;
  recordedAt: string;
}
