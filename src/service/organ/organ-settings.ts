import { officeOf } from '../../case/office-rules.ts';
import { publishedCalendar } from '../../law/calendar/work-calendar.ts';
import { plainDate } from '../../law/plain-date.ts';
import { lockChain } from '../../store/chain-head.ts';
import { type Organ, selectOrgans } from '../../store/organ.ts';
import { findSetting, insertSetting, selectOrgansWithSetting } from '../../store/organ-setting.ts';
import type { Database } from '../../store/tables.ts';
import type { Setting } from '../case/setting.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { emptySetting, marksOf, OrganSetting } from './organ-setting.ts';

/** 机关设置 of one version; version 0 is that of an organ that has set nothing. */
export interface VersionedSetting {
  version: number;
  setting: OrganSetting;
}

/** 当前机关设置, or that of an earlier version. Throws OfficeError not-found for a version that was never saved. */
export async function organSetting(
  database: Database,
  organId: string,
  version?: number,
): Promise<VersionedSetting> {
  if (version === 0) return { version, setting: emptySetting };
  const saved = await findSetting(database, organId, version);
  if (saved) return { version: saved.version, setting: OrganSetting.parse(JSON.parse(saved.body)) };
  if (version !== undefined) throw new OfficeError('not-found', '没有这一版设置。');
  return { version: 0, setting: emptySetting };
}

/** `seen`: the version that was changed; `setBy`: the person. */
export interface SaveRequest {
  organId: string;
  seen: number;
  setBy: string;
  setting: OrganSetting;
}

/**
 * 保存机关设置 as the version after `seen`. Throws OfficeError not-found (organ), stale-version where somebody saved meanwhile.
 */
export async function saveOrganSetting(
  { database, now }: Office,
  { organId, seen, setBy, setting }: SaveRequest,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const head = await lockChain(transaction, organId);
    if (!head) throw new OfficeError('not-found', '没有这个机关。');
    const last = (await findSetting(transaction, organId))?.version ?? 0;
    if (last !== seen) throw new OfficeError('stale-version', '设置在此期间已被他人修改，请刷新后重试。');
    const saved = { version: last + 1, body: JSON.stringify(setting), setBy, setAt: now() };
    await insertSetting(transaction, organId, saved);
    return saved.version;
  });
}

/** 本机关今天的情境, for every act: rules, 机关代字 and calendar. `today`: 'YYYY-MM-DD' in Asia/Shanghai. */
export async function settingOf(database: Database, organId: string, today: string): Promise<Setting> {
  const { version, setting } = await organSetting(database, organId);
  return {
    today: plainDate(today),
    calendar: publishedCalendar,
    office: officeOf(setting.rules),
    marks: marksOf(setting),
    version,
  };
}

/** 对外受理的机关: one that has saved a setting, with the setting that holds. */
export interface OpenOrgan extends Organ {
  setting: OrganSetting;
}

/** Undefined where there is no such organ, or it has set nothing: nobody would read what is sent to it. */
async function findOpenOrgan(database: Database, organId: string): Promise<OpenOrgan | undefined> {
  const [organ] = await selectOrgans(database, organId);
  const { version, setting } = await organSetting(database, organId);
  return organ && version > 0 ? { ...organ, setting } : undefined;
}

/** 机关设置 as the screens use it; `createOrganSettings` binds it to an office. */
export interface OrganSettings {
  find(organId: string, version?: number): Promise<VersionedSetting>;
  save(request: SaveRequest): Promise<number>;
  settingOf(organId: string, today: string): Promise<Setting>;
  /** 对外受理的机关 by name. */
  openOrgans(): Promise<Organ[]>;
  findOpenOrgan(organId: string): Promise<OpenOrgan | undefined>;
}

export function createOrganSettings(office: Office): OrganSettings {
  const { database } = office;
  return {
    find: (organId, version) => organSetting(database, organId, version),
    save: (request) => saveOrganSetting(office, request),
    settingOf: (organId, today) => settingOf(database, organId, today),
    openOrgans: () => selectOrgansWithSetting(database),
    findOpenOrgan: (organId) => findOpenOrgan(database, organId),
  };
}
