import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { roles } from '../../../src/case/actor.ts';
import {
  type Answer,
  application,
  ask,
  formed,
  type OpenedApi,
  openApi,
  type Person,
  register,
} from './opened-api.ts';

let api: OpenedApi;
let window: Person;
let handler: Person;
let supervisor: Person;
let auditor: Person;
beforeAll(async () => {
  api = await openApi();
  window = await api.person(['window']);
  handler = await api.person(['handler']);
  supervisor = await api.person(['supervisor']);
  auditor = await api.person(['auditor']);
});
beforeEach(() => api.setTime('2026-02-06T02:00:00.000Z'));
afterAll(() => api.test.drop());

function get(path: string, person: Person): Promise<Answer> {
  return ask(api.web, 'GET', path, { token: person.token });
}

function note(
  path: string,
  person: Person,
  changes: object = {},
  key: string = randomUUID(),
): Promise<Answer> {
  const body = {
    version: 1,
    act: 'addNote',
    facts: { topic: 'guidance', text: '当面说明了填写要求。' },
    ...changes,
  };
  return ask(api.web, 'POST', `${path}/acts`, {
    token: person.token,
    body,
    headers: { 'idempotency-key': key },
  });
}

async function countEvents(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from case_event`.execute(api.test.database);
  return Number(rows[0]?.count);
}

const Lines = z.object({
  cases: z.array(z.object({ caseId: z.string(), light: z.string() })),
  next: z.string().nullable(),
});

const Whole = z.object({ cases: z.array(z.unknown()) });

const cases = () => `/organs/${api.organId}/cases`;

describe('登记', () => {
  it('信函、当面、传真、口头都能登记，登记号由系统给出；姓名和详情不进办理记录', async () => {
    for (const changes of [
      { channel: 'signedMail' },
      { channel: 'ordinaryMail' },
      { channel: 'fax' },
      { oral: { difficulty: '不识字', readBack: true } },
    ]) {
      const body = application(changes);
      const headers = { 'idempotency-key': randomUUID() };
      const answer = await ask(api.web, 'POST', cases(), { token: window.token, body, headers });
      expect(answer.status).toBe(201);
      const json = formed('registerCase', answer);
      expect(json).toMatchObject({
        version: 1,
        events: [{ number: expect.stringMatching(/^公开申〔2026〕\d+号$/) }],
      });
      expect(JSON.stringify(json)).not.toMatch(/郑小禾|11010519491231002X/);
    }
  });

  it('没有请求编号：422；同一编号再次提交，得到第一次的答复，不登记第二件', async () => {
    const body = application();
    const without = await ask(api.web, 'POST', cases(), { token: window.token, body });
    expect(without).toMatchObject({
      status: 422,
      json: { error: { issues: [{ path: 'Idempotency-Key' }] } },
    });
    const headers = { 'idempotency-key': randomUUID() };
    const first = await ask(api.web, 'POST', cases(), { token: window.token, body, headers });
    const before = await countEvents();
    const second = await ask(api.web, 'POST', cases(), { token: window.token, body, headers });
    expect([second.status, second.json]).toEqual([201, first.json]);
    expect(await countEvents()).toBe(before);
  });

  it('法律不允许的：409，带理由、依据和数字', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = application({ on: '2019-05-14' });
    const { status, json } = await ask(api.web, 'POST', cases(), { token: window.token, body, headers });
    expect(status).toBe(409);
    expect(json).toMatchObject({
      error: {
        code: 'refused',
        message: '2019年5月14日现行条例尚未施行。',
        because: {
          code: 'before-regulation',
          basis: '《中华人民共和国政府信息公开条例》（2019年5月15日起施行）',
          figures: { on: '2019-05-14' },
        },
      },
    });
  });

  it.each([
    ['日期不存在', { on: '2026-02-30' }, 'on', '不是日期：2026-02-30'],
    ['没有申请内容', { pieces: [] }, 'pieces', '至少1项'],
    [
      '渠道不对',
      { channel: 'pigeon' },
      'channel',
      '应为以下之一：inPerson、signedMail、ordinaryMail、internet、fax',
    ],
    ['多出一项', { number: '自编1号' }, '', '没有这样的项：number'],
    ['少了一项', { lacking: undefined }, 'lacking', '必须填写'],
    ['项里的项', { pieces: [{ id: 'p1', text: 5 }] }, 'pieces.0.text', '应为文字'],
  ])('%s：422，指出是哪一项', async (_, changes, path, message) => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = application(changes);
    const { status, json } = await ask(api.web, 'POST', cases(), { token: window.token, body, headers });
    expect({ status, json }).toMatchObject({
      status: 422,
      json: { error: { code: 'malformed', issues: [{ path, message }] } },
    });
  });
});

describe('办件', () => {
  it('状态、办理过程、期限及逐日说明、能办和不能办的动作；证件号码、联系方式打码', async () => {
    const { path } = await register(api, window.token);
    api.setTime('2026-02-09T02:00:00.000Z');
    expect((await note(path, handler)).status).toBe(200);
    const json = formed('getCase', await get(path, handler));
    expect(json).toMatchObject({
      version: 2,
      today: '2026-02-09',
      phase: 'handling',
      phaseName: '办理中',
      applicant: {
        name: '郑小禾',
        details: { documentNumber: '110*************2X', phone: '139****1234', email: 'z***@example.cn' },
      },
      timeline: [
        { title: '登记申请', by: '受理窗口', personName: '人员1' },
        { kind: 'noteAdded', by: '承办科室', text: ['当面说明了填写要求。'] },
      ],
      clocks: expect.arrayContaining([
        expect.objectContaining({
          name: 'reply',
          due: '2026-03-12',
          explanation: expect.objectContaining({
            days: expect.objectContaining({
              skipped: expect.arrayContaining([expect.objectContaining({ because: '春节' })]),
            }),
          }),
        }),
      ]),
      openActs: expect.arrayContaining([{ act: 'addNote', term: expect.any(String) }]),
      closedActs: expect.arrayContaining([
        expect.objectContaining({
          act: 'approveExtension',
          because: expect.objectContaining({
            code: 'not-yours',
            text: '应由政府信息公开工作机构负责人办理。',
          }),
        }),
      ]),
    });
    expect(formed('getEvents', await get(`${path}/events`, supervisor))).toMatchObject({ events: [{}, {}] });
  });

  it('上级主管部门能看，一个动作也不能办，看不到打码的内容', async () => {
    const { path } = await register(api, window.token);
    const json = formed('getCase', await get(path, supervisor));
    expect(json).toMatchObject({ openActs: [] });
    expect(JSON.stringify(json)).not.toMatch(/11010519491231002X|13900001234|青石村三组8号/);
    expect((await get(`${path}/applicant`, supervisor)).status).toBe(403);
    expect((await note(path, supervisor)).status).toBe(403);
  });

  it.each(roles)('申请人详情，岗位 %s', async (role) => {
    const { path } = await register(api, window.token);
    const person = await api.person([role]);
    const answer = await get(`${path}/applicant`, person);
    const mayRead = ['window', 'office', 'officeHead', 'handler'].includes(role);
    expect(answer.status).toBe(mayRead ? 200 : 403);
    if (mayRead) expect(formed('getApplicant', answer)).toMatchObject({ details: { phone: '13900001234' } });
    const { json } = await get(`/organs/${api.organId}/log`, auditor);
    expect(json).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({
          action: 'getApplicant',
          personId: person.personId,
          program: '测试',
          target: `/api/v1${path}/applicant`,
          result: mayRead ? 'ok' : 'forbidden',
        }),
      ]),
    });
  });

  it('清单：按到期日，可以按阶段、灯色筛选，翻页不漏不重', async () => {
    const { cases: all } = Lines.parse((await get(`${cases()}?limit=500`, handler)).json);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await get(`${cases()}?limit=3${next === '' ? '' : `&after=${next}`}`, handler);
      const { cases: lines, next: after } = Lines.parse(formed('listCases', page));
      seen.push(...lines.map(({ caseId }) => caseId));
      next = after;
    }
    expect(seen).toEqual(all.map(({ caseId }) => caseId));
    expect(new Set(seen).size).toBeGreaterThan(6);
    const whole = Whole.parse((await get(`${cases()}?limit=500`, handler)).json);
    const open = await get(`${cases()}?open=true&limit=500`, handler);
    expect(open.json).toEqual({ cases: whole.cases, next: null });
    expect((await get(`${cases()}?open=false`, handler)).json).toEqual({ cases: [], next: null });
    const waiting = await get(`${cases()}?phase=awaitingConfirmation`, handler);
    expect(waiting.json).toMatchObject({ cases: [{ phaseName: '待确认收到' }, { phaseName: '待确认收到' }] });
    const green = await get(`${cases()}?light=green&limit=500`, handler);
    expect(green.json).toMatchObject({
      cases: all.filter(({ light }) => light === 'green').map(({ caseId }) => ({ caseId })),
    });
  });

  it.each([
    'after=zzz',
    'limit=0',
    'limit=501',
    'limit=abc',
    'phase=nowhere',
    'light=blue',
    'open=yes',
    'sort=name',
    'unit=%00',
  ])('清单的条件 %s 不对：422', async (query) => {
    expect((await get(`${cases()}?${query}`, handler)).status).toBe(422);
  });
});
