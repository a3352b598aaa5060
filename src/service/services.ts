import { FileStore } from '../store/file-store.ts';
import { getServerSecret } from '../store/secret.ts';
import { type CaseLookups, createCaseLookups } from './case/case-lookups.ts';
import { type Cases, createCases } from './case/cases.ts';
import { type Counters, createCounters } from './case/counters.ts';
import { createLedger, type Ledger } from './case/ledger-stream.ts';
import type { Setting } from './case/setting.ts';
import { createIntake } from './intake/create-intake.ts';
import { type ClamdAddress, createClamd } from './intake/file/clamd.ts';
import type { Intake } from './intake/intake.ts';
import { createIntakeDesk, type IntakeDesk } from './intake/intake-desk.ts';
import type { IntakeParts } from './intake/parts.ts';
import type { LetterParts } from './letter/letter-parts.ts';
import { createLetterTemplates, type LetterTemplates } from './letter/letter-templates.ts';
import { createLetters, type Letters } from './letter/letters.ts';
import { createStaffMessages, type StaffMessages } from './messages/staff-messages.ts';
import type { Office } from './office.ts';
import { createOrganSettings, type OrganSettings } from './organ/organ-settings.ts';
import { createPeople, type People } from './people/people.ts';
import { defaultSessionRules, type SessionRules } from './people/session-rules.ts';
import { createPublicRecords } from './record/create-public-records.ts';
import { createDisclosureStamp, type DisclosureStamp } from './record/disclosure-stamp.ts';
import type { PublicRecords } from './record/public-records.ts';
import { createRecords, type Records } from './record/records.ts';
import { createReports, type Reports } from './report/reports.ts';
import { createUrgings, type Urgings } from './urging/urgings.ts';

/** 各项服务 bound to one office: what the screens, the interface and the commands work with. */
export interface Services {
  cases: Cases;
  /** 申请人和第三方一侧. */
  intake: Intake;
  /** 收件台 of the organ's people. */
  intakeDesk: IntakeDesk;
  letters: Letters;
  letterTemplates: LetterTemplates;
  lookups: CaseLookups;
  disclosureStamp: DisclosureStamp;
  people: People;
  /** 台账. */
  ledger: Ledger;
  /** 工作台的数字. */
  counters: Counters;
  /** 年报的编制. */
  reports: Reports;
  messages: StaffMessages;
  urgings: Urgings;
  /** 主动公开 of the organ's people. */
  records: Records;
  /** 主动公开的公众一侧. */
  publicRecords: PublicRecords;
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
  /** 病毒检查: where clamd listens; undefined: files are not scanned. */
  clamd?: ClamdAddress | undefined;
  /** 登录时限; what is left out as by default. */
  sessions?: Partial<SessionRules> | undefined;
}

export function createServices(office: Office, { today, files, clamd, sessions }: ServicePlace): Services {
  const settings = createOrganSettings(office);
  const settingOf = (organId: string) => settings.settingOf(organId, today());
  let secret: Promise<string> | undefined;
  const base: LetterParts = {
    office,
    settings,
    settingOf,
    files: new FileStore(files),
    scanner: clamd && createClamd(clamd),
    secret: async () => {
      // Asked for again where the database did not answer.
      secret ??= getServerSecret(office.database, 'query-code').catch((error: unknown) => {
        secret = undefined;
        throw error;
      });
      return secret;
    },
  };
  const letters = createLetters(base);
  const parts: IntakeParts = {
    ...base,
    renderLetter: (organId, letterId) => letters.render(organId, letterId),
  };
  return {
    cases: createCases(office),
    intake: createIntake(parts),
    intakeDesk: createIntakeDesk(parts),
    letters,
    letterTemplates: createLetterTemplates(base),
    lookups: createCaseLookups(office),
    disclosureStamp: createDisclosureStamp(office),
    people: createPeople(office, { ...defaultSessionRules, ...sessions }),
    ledger: createLedger(office, settingOf),
    counters: createCounters(office, settingOf),
    reports: createReports(office),
    messages: createStaffMessages(office),
    urgings: createUrgings(office),
    records: createRecords(parts),
    publicRecords: createPublicRecords(parts),
    settings,
    settingOf,
  };
}
