import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../../src/law/outcome.ts';
import type { Done } from '../../../src/service/case/one-act.ts';
import type { ClamdAddress } from '../../../src/service/intake/file/clamd.ts';
import type { CaseAccess, Intake, Receipt, Upload } from '../../../src/service/intake/intake.ts';
import type { Office } from '../../../src/service/office.ts';
import { OrganSetting } from '../../../src/service/organ/organ-setting.ts';
import { createServices, type Services } from '../../../src/service/services.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import { personForm } from '../../case/application/typed-form.ts';
import type { Step } from '../../case/matter.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addOrgan, commandOf, done, officer } from '../case/opened-office.ts';

/** 虚构的云岭县自然资源局 with applications by the internet, a folder of its own, and a day that the test sets. */
export interface OpenedIntake {
  test: TestDatabase;
  office: Office;
  services: Services;
  intake: Intake;
  organId: string;
  /** Folder of the contents. */
  folder: string;
  /** From here on it is ten o'clock of that day. */
  goTo(day: string): void;
  today(): string;
  close(): Promise<void>;
}

export const sentOn = '2026-02-05';

export async function openIntake(
  options: { clamd?: ClamdAddress; folder?: string } = {},
): Promise<OpenedIntake> {
  const test = await openTestDatabase();
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'gongkai-files-')));
  let day = sentOn;
  const office = { database: test.database, now: () => `${day}T10:00:00+08:00`, newId: randomUUID };
  const services = createServices(office, { today: () => day, files: folder, clamd: options.clamd });
  const organId = await addOrgan(test, '云岭县自然资源局');
  await setUp(services, organId, { mark: '云自然资' });
  return {
    test,
    office,
    services,
    intake: services.intake,
    organId,
    folder,
    goTo: (next) => {
      day = next;
    },
    today: () => day,
    close: async () => {
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function setUp({ settings }: Services, organId: string, setting: object): Promise<void> {
  const { version: seen } = await settings.find(organId);
  await settings.save({ organId, seen, setBy: 'admin', setting: OrganSetting.parse(setting) });
}

export function valueOf<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.because));
  return outcome.value;
}

/** A draft filled in, not handed in. */
export async function filledDraft(
  { intake, organId }: OpenedIntake,
  changes: Record<string, string> = {},
): Promise<string> {
  const secret = await intake.openDraft(organId);
  await intake.saveDraft(secret, 0, { ...personForm, ...changes });
  return secret;
}

export interface Submitted extends Receipt {
  caseId: string;
  access: CaseAccess;
}

/** An application handed in on the day it is. */
export async function submitted(
  opened: OpenedIntake,
  changes: Record<string, string> = {},
): Promise<Submitted> {
  const receipt = valueOf(await opened.intake.submit(await filledDraft(opened, changes)));
  const found = await opened.intake.openCase(receipt.number, receipt.code);
  if (!found) throw new Error(`no matter ${receipt.number}`);
  return { ...receipt, caseId: found.caseId, access: accessTo(receipt) };
}

/** As on a form newly shown. */
export function accessTo({ number, code }: Receipt): CaseAccess {
  return { number, code, requestKey: randomUUID() };
}

/** The organ's acts on the matter, each on its day. */
export async function officeActs(
  opened: OpenedIntake,
  caseId: string,
  steps: readonly Step[],
): Promise<Done | undefined> {
  const { services, organId } = opened;
  let last: Done | undefined;
  for (const [day, as, command] of steps) {
    opened.goTo(day);
    const found = await services.cases.findCase(organId, caseId);
    if (as === 'applicant' || as === 'thirdParty' || as === 'otherOrgan' || as === 'system') {
      throw new Error('outsiders act through the intake');
    }
    last = done(
      await services.cases.actOnCase(
        {
          organId,
          caseId,
          version: found?.state.version ?? 0,
          requestKey: randomUUID(),
          command: commandOf(command),
          asker: officer(as),
        },
        await services.settingOf(organId),
      ),
    );
  }
  return last;
}

export const confirmed = (day: string): Step => [day, 'window', { act: 'confirmReceipt', facts: {} }];

export const pdf = '%PDF-1.7\n% 一份虚构的材料\n';

export function upload(name: string, content: string | Uint8Array = pdf): Upload {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, content: streamOf(bytes) };
}

export function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) if (chunk.byteLength > 0) controller.enqueue(chunk);
      controller.close();
    },
  });
}

/** Every file in the folder of contents, kept or coming in. */
export async function contentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

export async function bytesOf(content: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(content).arrayBuffer());
}

/** What `gongkai verify` finds wrong with the whole of it. */
export async function faultsIn({ office, services }: OpenedIntake): Promise<unknown[]> {
  const faults: unknown[] = [];
  const listener = { find: (fault: unknown) => faults.push(fault), progress: () => undefined };
  await verifyFacts(office, { reckoningOf: (organId) => services.settingOf(organId) }, listener);
  return faults;
}
