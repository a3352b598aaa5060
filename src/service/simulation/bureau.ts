import type { PlainDate } from '../../law/plain-date.ts';
import type { Setting } from '../case/setting.ts';
import type { Office } from '../office.ts';
import type { Services } from '../services.ts';
import type { Agenda } from './agenda.ts';
import type { Applicant, Applicants } from './applicants.ts';
import type { Chance } from './chance.ts';
import type { SimulatedClock } from './simulated-clock.ts';
import type { Staff } from './staff.ts';

/** 答复过的申请: what a later one may repeat. */
export interface Answered {
  applicant: Applicant;
  number: string;
  repliedOn: PlainDate;
  text: string;
}

/** 模拟的机关: everything a matter is handled with. */
export interface Bureau {
  organId: string;
  office: Office;
  services: Services;
  /** 今天的情境, read anew every day. */
  setting: Setting;
  clock: SimulatedClock;
  agenda: Agenda;
  staff: Staff;
  applicants: Applicants;
  chance: Chance;
  answered: Answered[];
  counted: { cases: number; acts: number };
}
