import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openOffice } from '../../src/main.ts';
import { commandLine } from '../../src/service/people/access-log.ts';
import { createServices } from '../../src/service/services.ts';
import type { Fault } from '../../src/service/verify/fault.ts';
import { verifyFacts } from '../../src/service/verify/verify-facts.ts';
import { enterOrgan } from '../../src/store/organ.ts';
import { build } from '../cli/served.ts';
import { filled } from '../web/portal/opened-portal.ts';
import { organSetting } from '../web/portal/portal-office.ts';
import { Visitor } from '../web/portal/visitor.ts';
import { LivingServer } from './living-server.ts';

const CLIENTS = 50;
const CLERKS = 10;
const INTERRUPTIONS = 20;

let place: string;
let folder: string;
let organId: string;
let tokens: string[];

/** What was answered as done. */
const receipts: { number: string; code: string }[] = [];
const acted: { caseId: string; key: string; version: number }[] = [];

beforeAll(async () => {
  build();
  place = mkdtempSync(join(tmpdir(), 'gongkai-endurance-'));
  chmodSync(place, 0o711);
  folder = join(place, 'data');
  const { office, services, close } = await open();
  const organ = { id: randomUUID(), name: '云岭县自然资源局', createdAt: office.now() };
  organId = await office.database.transaction().execute((transaction) => enterOrgan(transaction, organ));
  await services.settings.save({ organId, seen: 0, setBy: 'admin', setting: organSetting });
  tokens = [];
  for (let n = 0; n < CLERKS; n++) {
    const login = `clerk${n}`;
    const roles = (['window', 'handler', 'office'] as const).map((role) => ({ role, unit: null }));
    const person = { organId, login, name: `承办人${n}`, password: '青石村的三棵老槐树下', roles };
    const added = await services.people.add({ ...person, by: commandLine });
    if (!added.ok) throw new Error(added.because.message);
    const wish = { organId, login, program: '测试', days: 30, by: commandLine };
    tokens.push((await services.people.makeToken(wish)).token);
  }
  await close();
}, 180_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function open() {
  const opened = await openOffice({ folder }, (line) => console.error(line));
  const services = createServices(opened.office, { today: () => opened.today, files: join(folder, 'files') });
  return { ...opened, services };
}

/** 申请人: hands in one application after another, every form sent again until it is answered. */
async function applyAgainAndAgain(server: LivingServer): Promise<void> {
  while (!server.isOver) {
    const visitor = new Visitor(server);
    const home = `/o/${organId}`;
    const start = { applicantKind: 'person', matter: 'disclosure' };
    const form = await visitor.submit(await visitor.get(`${home}/apply`), `${home}/apply/start`, start);
    const review = await visitor.submit(form, `${home}/apply/form`, { ...filled, action: 'review' });
    const page = await visitor.submit(review, `${home}/apply/submit`);
    const [, number, code] =
      /<dt>申请编号<\/dt><dd>([^<]+)<\/dd>.*?<dd class="code">([^<]+)<\/dd>/s.exec(page.html) ?? [];
    if (number === undefined || code === undefined) throw new Error(page.words.slice(0, 500));
    receipts.push({ number, code });
  }
}

const Page = z.object({ cases: z.array(z.object({ caseId: z.string(), version: z.int() })) });
const Done = z.object({ caseId: z.string(), version: z.int() });

/** 工作人员: confirms what waits and writes a note to it; a matter that another has moved on is left to him. */
async function workAgainAndAgain(server: LivingServer, token: string): Promise<void> {
  const head = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const base = `/api/v1/organs/${organId}/cases`;
  const act = async (caseId: string, version: number, command: object) => {
    const key = randomUUID();
    const answer = await server.request(`${base}/${caseId}/acts`, {
      method: 'POST',
      headers: { ...head, 'idempotency-key': key },
      body: JSON.stringify({ version, ...command }),
    });
    if (answer.status === 409) return undefined;
    const done = Done.parse(await answer.json());
    acted.push({ key, ...done });
    return done.version;
  };
  while (!server.isOver) {
    const answer = await server.request(`${base}?phase=awaitingConfirmation&limit=40`, { headers: head });
    const { cases } = Page.parse(await answer.json());
    const one = cases[Math.floor(Math.random() * cases.length)];
    if (!one) {
      await pause(100);
      continue;
    }
    const version = await act(one.caseId, one.version, { act: 'confirmReceipt', facts: {} });
    if (version === undefined) continue;
    await act(one.caseId, version, { act: 'addNote', facts: { topic: 'talk', text: '电话确认收到。' } });
  }
}

describe('五十人申请、十人办理，其间程序和数据库各被强行终止十次', () => {
  beforeAll(async () => {
    const server = new LivingServer(folder);
    await server.ready();
    const work = Promise.all([
      ...Array.from({ length: CLIENTS }, () => applyAgainAndAgain(server)),
      ...tokens.map((token) => workAgainAndAgain(server, token)),
    ]);
    // A fault of a client ends the test, not the waiting.
    const failed = work.then(() => undefined);
    for (let n = 0; n < INTERRUPTIONS; n++) {
      await Promise.race([pause(600 + Math.random() * 1200), failed]);
      await server.interrupt(n % 2 === 0 ? 'program' : 'database');
    }
    await pause(1500);
    const over = server.end();
    await Promise.race([work, pause(60_000)]);
    await over;
  }, 600_000);

  it('答复过的申请和办理都在，一件不少，登记号不重不漏，校验没有问题', async () => {
    const { office, services, close } = await open();
    try {
      expect(receipts.length).toBeGreaterThan(CLIENTS);
      expect(acted.length).toBeGreaterThan(CLERKS);
      for (const { number, code } of receipts) {
        expect((await services.intake.openCase(number, code))?.state.number).toBe(number);
      }
      const { database } = office;
      const { rows: events } = await sql<{ caseId: string; version: number; requestKey: string }>`
        select case_id as "caseId", version, request_key as "requestKey" from case_event`.execute(database);
      const written = new Set(
        events.map(
          ({ caseId, version, requestKey }) => `${caseId} ${version} ${requestKey.split('/').at(-1)}`,
        ),
      );
      const lost = acted.filter(({ caseId, version, key }) => !written.has(`${caseId} ${version} ${key}`));
      expect(lost).toEqual([]);
      const { rows: numbers } = await sql<{ number: string }>`select number from case_summary`.execute(
        database,
      );
      const serials = numbers.map(({ number }) => Number(/(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b);
      expect(serials).toEqual(serials.map((_serial, at) => at + 1));
      const faults: Fault[] = [];
      const listener = { find: (fault: Fault) => faults.push(fault), progress: () => undefined };
      const reckoningOf = (id: string) => services.settingOf(id);
      await verifyFacts(office, { reckoningOf }, listener);
      expect(faults).toEqual([]);
      console.log(`${receipts.length} 件申请、${acted.length} 次办理得到答复，其间终止 ${INTERRUPTIONS} 次`);
    } finally {
      await close();
    }
  }, 300_000);
});
