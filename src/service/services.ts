import { type CaseLookups, createCaseLookups } from './case/case-lookups.ts';
import { type Cases, createCases } from './case/cases.ts';
import type { Setting } from './case/setting.ts';
import type { Office } from './office.ts';
import { createOrganSettings, type OrganSettings } from './organ/organ-settings.ts';
import { createPeople, type People } from './people/people.ts';

/** 各项服务 bound to one office: what the screens, the interface and the commands work with. */
export interface Services {
  cases: Cases;
  lookups: CaseLookups;
  people: People;
  settings: OrganSettings;
  /** 本机关今天的情境, for every act. */
  settingOf(organId: string): Promise<Setting>;
}

/** What the services need beside the facts. */
export interface ServicePlace {
  /** The legal day in Asia/Shanghai, 'YYYY-MM-DD'. */
  today: () => string;
  /** Folder of attachments. */
  files: string;
}

export function createServices(office: Office, { today }: ServicePlace): Services {
  const settings = createOrganSettings(office);
  return {
    cases: createCases(office),
    lookups: createCaseLookups(office),
    people: createPeople(office),
    settings,
    settingOf: (organId) => settings.settingOf(organId, today()),
  };
}
