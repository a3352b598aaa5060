import { parsePlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Role } from '../../record/actor.ts';
import { withDescendants } from '../../record/catalogue/tree.ts';
import { type Light, lateBy, lightOf } from '../../record/clocks/clock.ts';
import type { About } from '../../record/content/about.ts';
import type { Disclosure } from '../../record/content/disclosure.ts';
import type { Phase } from '../../record/phase.ts';
import { type StoredRecordSummary, selectRecordLines } from '../../store/record-summary.ts';
import type { Office } from '../office.ts';
import { catalogueOf } from './catalogue.ts';
import { renewRecords } from './renew-records.ts';
import { type RecordSetting, recordSettingNow } from './setting.ts';

/** 公开信息清单的一行, with its light of today. */
export interface RecordLine extends StoredRecordSummary {
  light: Light;
}

/** All that are given must hold. */
export interface RecordFilter {
  phase?: Phase | undefined;
  about?: About['kind'] | undefined;
  disclosure?: Disclosure['kind'] | undefined;
  unit?: string | undefined;
  /** A node and all below it. */
  node?: string | undefined;
  /** 待我办理: what waits for one of these roles. */
  waitingFor?: readonly Role[] | undefined;
  /** A part of the title, or the whole 文号 or 索引号. */
  text?: string | undefined;
  /** `next` of the page before. */
  after?: RecordPlace | undefined;
  /** 50 unless told otherwise, 500 at most. */
  limit?: number | undefined;
}

/** 翻页位置: due day and id of the last row. */
export interface RecordPlace {
  due: string | null;
  recordId: string;
}

export interface RecordPage {
  lines: RecordLine[];
  /** Undefined on the last page. */
  next: RecordPlace | undefined;
}

/** 公开信息清单 of an organ, by due day, those without one last. Rows that move with the day are reckoned to today first. */
export async function listRecords(
  office: Office,
  organId: string,
  { node, limit = 50, ...filter }: RecordFilter,
): Promise<RecordPage> {
  const { database } = office;
  const setting = await recordSettingNow(office, organId);
  await renewRecords(office, organId, setting.today);
  const nodes =
    node === undefined
      ? undefined
      : withDescendants(await catalogueOf(database, organId), node).map(({ id }) => id);
  const wanted = Math.min(Math.max(1, limit), 500);
  const found = await selectRecordLines(database, organId, { ...filter, nodes, limit: wanted + 1 });
  const lines = found.slice(0, wanted).map((line) => ({ ...line, light: lightOfLine(line, setting) }));
  const last = found.length > wanted ? lines.at(-1) : undefined;
  return { lines, next: last && { due: last.dueOn, recordId: last.recordId } };
}

function lightOfLine({ dueOn }: StoredRecordSummary, setting: RecordSetting): Light {
  const due = dueOn === null ? undefined : parsePlainDate(dueOn);
  if (!due) return 'none';
  const { today, calendar } = setting;
  const late = lateBy(due, today, setting);
  return lightOf(late > 0 ? 0 : workingDaysBetween(today, due, calendar).count, late, setting);
}
