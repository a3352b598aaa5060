import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personForm } from '../../case/application/typed-form.ts';
import { correction, type Step } from '../../case/matter.ts';
import { commandOf, officer } from '../../service/case/opened-office.ts';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let window: Person;
let office: Person;
let supervisor: Person;
beforeAll(async () => {
  api = await openApi();
  window = await api.person(['window']);
  office = await api.person(['office']);
  supervisor = await api.person(['supervisor']);
});
afterAll(() => api.test.drop());

const at = (path: string) => `/organs/${api.organId}${path}`;
const get = (path: string, person: Person): Promise<Answer> =>
  ask(api.web, 'GET', at(path), { token: person.token });

/** The organ's acts on the matter, each on its day. */
async function take(caseId: string, steps: readonly Step[]): Promise<void> {
  const { services } = api;
  for (const [day, as, command] of steps) {
    if (as === 'applicant' || as === 'thirdParty' || as === 'otherOrgan' || as === 'system') {
      throw new Error('outsiders act through the portal');
    }
    api.setTime(`${day}T02:00:00.000Z`);
    const found = await services.cases.findCase(api.organId, caseId);
    const request = {
      organId: api.organId,
      caseId,
      version: found?.state.version ?? 0,
      requestKey: randomUUID(),
      command: commandOf(command),
      asker: officer(as),
    };
    const done = await services.cases.actOnCase(request, await services.settingOf(api.organId));
    if (!done.ok) throw new Error(JSON.stringify(done.because));
  }
}

/** An application by the internet that was asked to be corrected, and a correction sent by its applicant. */
async function corrected(sentOn: string): Promise<{ caseId: string; number: string; code: string }> {
  const { intake } = api.services;
  api.setTime('2026-02-05T02:00:00.000Z');
  const secret = await intake.openDraft(api.organId);
  await intake.saveDraft(secret, 0, personForm);
  const receipt = await intake.submit(secret);
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.because));
  const { number, code } = receipt.value;
  const { caseId } = (await intake.openCase(number, code)) ?? { caseId: '' };
  await take(caseId, [
    ['2026-02-06', 'window', { act: 'confirmReceipt', facts: {} }],
    ...correction('2026-02-09'),
  ]);
  api.setTime(`${sentOn}T02:00:00.000Z`);
  const pieces = [{ id: 'p1', text: '青石村三组2024年度征收补偿安置方案' }];
  const sent = await intake.correct({ number, code, requestKey: randomUUID() }, { pieces });
  if (!sent.ok) throw new Error(JSON.stringify(sent.because));
  return { caseId, number, code };
}

const Sent = z.object({ corrections: z.array(z.object({ sentId: z.string(), confirmed: z.boolean() })) });

async function sentIdOf(caseId: string): Promise<string> {
  const answer = await get(`/cases/${caseId}/corrections`, window);
  return Sent.parse(formed('listCorrections', answer)).corrections[0]?.sentId ?? '';
}

function confirm(caseId: string, sentId: string, body: object, person = window): Promise<Answer> {
  const headers = { 'idempotency-key': randomUUID() };
  const path = at(`/cases/${caseId}/corrections/${sentId}/confirmation`);
  return ask(api.web, 'POST', path, { token: person.token, body, headers });
}

describe('网上补正', () => {
  it('待确认的在清单里，确认之后从确认之日（2月12日）收到，不再在清单里', async () => {
    const { caseId, number } = await corrected('2026-02-10');
    expect(formed('listWaitingCorrections', await get('/corrections', supervisor))).toEqual({
      cases: [{ caseId, number, sentOn: '2026-02-10' }],
    });
    expect((await get('/counters', office)).json).toMatchObject({ waitingCorrections: 1 });
    api.setTime('2026-02-12T02:00:00.000Z');
    const sentId = await sentIdOf(caseId);
    expect((await confirm(caseId, sentId, { version: 1 })).status).toBe(409);
    const done = formed('confirmCorrection', await confirm(caseId, sentId, { version: 4 }));
    expect(done).toMatchObject({ version: 5, events: [{ kind: 'correctionReceived', on: '2026-02-12' }] });
    expect((await get('/corrections', window)).json).toEqual({ cases: [] });
    expect((await get('/counters', office)).json).toMatchObject({ waitingCorrections: 0 });
    expect((await get(`/cases/${caseId}/corrections`, window)).json).toMatchObject({
      corrections: [{ confirmed: true, pieces: [{ text: '青石村三组2024年度征收补偿安置方案' }] }],
    });
  });

  it('没有的补正：404；没有岗位的：403', async () => {
    const { caseId } = await corrected('2026-02-10');
    expect((await confirm(caseId, 'none', { version: 4 })).status).toBe(404);
    expect((await confirm(caseId, 'none', { version: 4 }, supervisor)).status).toBe(403);
    expect((await get('/cases/none/corrections', window)).status).toBe(404);
  });
});

describe('满意度', () => {
  it('没有评价的为空，评价之后为最后一次', async () => {
    const { caseId, number, code } = await corrected('2026-02-10');
    const path = `/cases/${caseId}/satisfaction`;
    expect(formed('getSatisfaction', await get(path, office))).toEqual({ satisfaction: null });
    await api.services.intake.rate({ number, code, requestKey: 'k1' }, 2, '太慢');
    await api.services.intake.rate({ number, code, requestKey: 'k2' }, 4, '补正之后很快');
    expect(formed('getSatisfaction', await get(path, office))).toEqual({
      satisfaction: { score: 4, text: '补正之后很快' },
    });
  });
});

describe('工作台的数字', () => {
  it('按阶段、灯色与清单逐件相符', async () => {
    api.setTime('2026-02-06T02:00:00.000Z');
    for (let number = 0; number < 3; number += 1) await register(api, window.token);
    api.setTime('2026-03-11T02:00:00.000Z');
    await register(api, window.token, { on: '2026-03-11', channel: 'fax' });
    const Counted = z.object({
      open: z.number(),
      phases: z.array(z.object({ phase: z.string(), count: z.number() })),
      lights: z.record(z.string(), z.number()),
    });
    const counted = Counted.parse(formed('getCounters', await get('/counters', office)));
    const List = z.object({ cases: z.array(z.object({ phase: z.string(), light: z.string() })) });
    const { cases } = List.parse((await get('/cases?open=true&limit=500', office)).json);
    expect(counted.open).toBe(cases.length);
    expect(counted.open).toBeGreaterThan(5);
    for (const { phase, count } of counted.phases) {
      expect([phase, count]).toEqual([phase, cases.filter((one) => one.phase === phase).length]);
    }
    for (const [light, count] of Object.entries(counted.lights)) {
      expect([light, count]).toEqual([light, cases.filter((one) => one.light === light).length]);
    }
    expect(counted.lights['red']).toBeGreaterThan(0);
    expect(counted.phases.filter(({ count }) => count > 0).length).toBeGreaterThan(1);
  });
});
