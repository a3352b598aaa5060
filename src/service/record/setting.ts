import { publishedCalendar } from '../../law/calendar/work-calendar.ts';
import type { Reckoning } from '../../record/context.ts';
import type { IndexFacts } from '../../record/index-number/index-number.ts';
import { dayOf } from '../../record/instant.ts';
import { officeOfRecords } from '../../record/office-rules.ts';
import type { Database } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { organSetting } from '../organ/organ-settings.ts';

/** 主动公开的情境: the day, the calendar, the organ's rules, and the codes of its 索引号. */
export interface RecordSetting extends Reckoning {
  codes: Omit<IndexFacts, 'on' | 'serial'>;
}

/** 本机关此刻的情境: its day is that of the instant in Asia/Shanghai. */
export async function recordSetting(database: Database, organId: string, at: string): Promise<RecordSetting> {
  const { setting } = await organSetting(database, organId);
  return {
    today: dayOf(at),
    calendar: publishedCalendar,
    office: officeOfRecords(setting.recordRules),
    codes: setting.codes,
  };
}

/** The same as of now. */
export function recordSettingNow({ database, now }: Office, organId: string): Promise<RecordSetting> {
  return recordSetting(database, organId, now());
}
