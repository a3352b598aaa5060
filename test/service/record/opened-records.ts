import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../../src/law/outcome.ts';
import { type Asker, type Role, roles } from '../../../src/record/actor.ts';
import type { Content } from '../../../src/record/content/content.ts';
import { dayOf } from '../../../src/record/instant.ts';
import type { Reason } from '../../../src/record/reason.ts';
import type { StoredFile } from '../../../src/service/intake/intake.ts';
import type { Office } from '../../../src/service/office.ts';
import type { RecordDone } from '../../../src/service/record/one-act.ts';
import type { PublicRecords } from '../../../src/service/record/public-records.ts';
import type { RecordCommand } from '../../../src/service/record/record-command.ts';
import type { Records } from '../../../src/service/record/records.ts';
import { createServices, type Services } from '../../../src/service/services.ts';
import { type Fault } from '../../../src/service/verify/fault.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { content, notice } from '../../record/piece.ts';
import { addOrgan, settingOn } from '../case/opened-office.ts';
import { setUp } from '../intake/opened-intake.ts';

/** 虚构的云岭县自然资源局 that publishes, with a folder of its own and a clock that the test sets. */
export interface OpenedRecords {
  test: TestDatabase;
  office: Office;
  services: Services;
  records: Records;
  publicRecords: PublicRecords;
  organId: string;
  /** From here on it is that instant; every look at the clock afterwards moves it a second. */
  goTo: (instant: string) => void;
  close(): Promise<void>;
}

export async function openRecords(): Promise<OpenedRecords> {
  const test = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-records-'));
  let instant = Date.parse('2026-03-03T09:00:00+08:00');
  const now = () => {
    instant += 1000;
    return new Date(instant).toISOString();
  };
  const office = { database: test.database, now, newId: randomUUID };
  const services = createServices(office, { today: () => dayOf(now()), files: folder });
  const organId = await addOrgan(test, '云岭县自然资源局');
  await setUp(services, organId, { mark: '云自然资', codes: { organizationCode: '123456788' } });
  const { records, publicRecords } = services;
  return {
    test,
    office,
    services,
    records,
    publicRecords,
    organId,
    goTo(next) {
      instant = Date.parse(next);
    },
    async close() {
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function person(as: Role | 'system'): Asker {
  return as === 'system' ? { kind: 'system' } : { kind: 'officer', person: as, roles: [as] };
}

/** Another person, with every role. */
export const everybody: Asker = { kind: 'officer', person: 'sun', roles };

export async function makeDraft({ records, organId }: OpenedRecords, whole: Content = notice()) {
  const requestKey = randomUUID();
  return records.makeDraft({ organId, requestKey, content: whole, asker: person('contributor') });
}

/** 起草 → the id of the record. */
export async function drafted(opened: OpenedRecords, whole?: Content): Promise<string> {
  return done(await makeDraft(opened, whole)).recordId;
}

export async function tryAct(
  { records, organId, office }: OpenedRecords,
  recordId: string,
  as: Role | 'system',
  command: RecordCommand,
): Promise<Outcome<RecordDone, Reason>> {
  const found = await records.find(organId, recordId, person(as));
  if (!found) throw new Error(`no record ${recordId}`);
  const { version } = found.state;
  return records.act({ organId, requestKey: office.newId(), recordId, version, command, asker: person(as) });
}

export async function act(
  opened: OpenedRecords,
  recordId: string,
  as: Role | 'system',
  command: RecordCommand,
): Promise<RecordDone> {
  return done(await tryAct(opened, recordId, as, command));
}

export function done<T>(outcome: Outcome<T, Reason>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.because));
  return outcome.value;
}

/** 送审 to the signature, all by the people whose work it is. */
export async function review(
  opened: OpenedRecords,
  recordId: string,
  answered: string[] = [],
): Promise<void> {
  const because = '已核对。';
  await act(opened, recordId, 'contributor', { act: 'submit', facts: { unit: '耕地保护科' } });
  await act(opened, recordId, 'secrecyReviewer', { act: 'reviewSecrecy', facts: { opinion: '不涉密。' } });
  await act(opened, recordId, 'counsel', { act: 'reviewLegality', facts: { opinion: '合法。' } });
  await act(opened, recordId, 'office', { act: 'reviewInOffice', facts: { opinion: '同意。' } });
  const facts = { answered: answered.map((flag) => ({ flag, because })) };
  await act(opened, recordId, 'leader', { act: 'signOff', facts });
}

export async function published(opened: OpenedRecords, whole: Content = notice()): Promise<string> {
  const recordId = await drafted(opened, whole);
  await review(opened, recordId);
  await act(opened, recordId, 'publisher', { act: 'publish', facts: {} });
  return recordId;
}

export async function withdraw(opened: OpenedRecords, recordId: string, showTitle = true): Promise<void> {
  const facts = { cause: 'error', reason: '面积有误，核对后重新发布。', showTitle } as const;
  await act(opened, recordId, 'office', { act: 'withdraw', facts });
}

export async function upload(
  { records, organId }: OpenedRecords,
  recordId: string,
  name: string,
  bytes: Uint8Array,
): Promise<StoredFile> {
  const kept = await records.upload(organId, recordId, { name, content: new Blob([bytes.slice()]).stream() });
  if (!kept.ok) throw new Error(kept.because.message);
  return kept.value;
}

export async function verify({ office, organId }: OpenedRecords): Promise<Fault[]> {
  const faults: Fault[] = [];
  const wish = { organId, reckoningOf: () => settingOn('2026-03-02') };
  await verifyFacts(office, wish, { find: (fault) => faults.push(fault), progress: () => undefined });
  return faults;
}

export { content, notice };
