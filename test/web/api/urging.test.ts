import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let supervisor: Person;
let office: Person;
let head: Person;
let handler: Person;
let caseId: string;
const start = '2026-02-06T02:00:00.000Z';
beforeAll(async () => {
  api = await openApi(start);
  supervisor = await api.person(['supervisor']);
  office = await api.person(['office']);
  head = await api.person(['officeHead']);
  handler = await api.person(['handler']);
  const window = await api.person(['window']);
  ({ caseId } = await register(api, window.token));
});
beforeEach(() => api.setTime(start));
afterAll(() => api.test.drop());

const at = (path: string) => `/organs/${api.organId}${path}`;
const get = (path: string, person: Person): Promise<Answer> =>
  ask(api.web, 'GET', at(path), { token: person.token });

function issue(body: object, person = supervisor, key: string = randomUUID()): Promise<Answer> {
  const headers = { 'idempotency-key': key };
  return ask(api.web, 'POST', at('/urgings'), { token: person.token, body, headers });
}

function answer(urgingId: string, text: string, person = office): Promise<Answer> {
  return ask(api.web, 'POST', at(`/urgings/${urgingId}/answer`), { token: person.token, body: { text } });
}

const Issued = z.object({ urgingId: z.string() });
const notice = { text: '请说明延期的理由。', dueOn: '2026-02-13' };

async function issued(changes: object = {}): Promise<string> {
  return Issued.parse(formed('issueUrging', await issue({ ...notice, ...changes }))).urgingId;
}

describe('督办', () => {
  it('上级主管部门对一件下发：工作机构及其负责人收到，别的岗位没有；反馈告知下发的人，只能反馈一次', async () => {
    const urgingId = await issued({ caseId });
    for (const person of [office, head]) {
      expect((await get('/messages', person)).json).toMatchObject({
        messages: [
          {
            caseId,
            urging: true,
            subject: expect.stringMatching(/^公开申〔2026〕\d+号 督办通知$/),
            text: expect.stringContaining('请说明延期的理由。请于2026年2月13日前反馈。'),
          },
        ],
      });
    }
    expect((await get('/messages', handler)).json).toMatchObject({ messages: [] });
    expect(formed('listUrgings', await get('/urgings?open=true', handler))).toMatchObject({
      urgings: [{ urgingId, caseId, dueOn: '2026-02-13', issuedBy: '人员1', answer: null }],
    });
    api.setTime('2026-02-09T02:00:00.000Z');
    const done = await answer(urgingId, '已经送达延期告知书。');
    expect(formed('answerUrging', done)).toMatchObject({
      answer: { text: '已经送达延期告知书。', answeredAt: '2026-02-09T02:00:00.000Z', answeredBy: '人员2' },
    });
    expect((await answer(urgingId, '再说一次。', head)).status).toBe(409);
    expect((await get('/messages', supervisor)).json).toMatchObject({
      messages: [
        { subject: expect.stringContaining('督办通知已反馈'), text: expect.stringContaining('已经送达') },
      ],
    });
    expect((await get('/urgings?open=true', supervisor)).json).toMatchObject({ urgings: [] });
    expect((await get('/urgings?open=false', supervisor)).json).toMatchObject({ urgings: [{ urgingId }] });
  });

  it('对整体工作下发，没有办件；逐页，后下发的在前', async () => {
    const ids: string[] = [];
    for (const time of ['03', '04', '04', '05']) {
      api.setTime(`2026-02-06T${time}:00:00.000Z`);
      ids.push(await issued());
    }
    const Page = z.object({
      urgings: z.array(z.object({ urgingId: z.string(), caseId: z.null() })),
      next: z.string().nullable(),
    });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after = next === '' ? '' : `&after=${next}`;
      const page = Page.parse((await get(`/urgings?open=true&limit=3${after}`, supervisor)).json);
      seen.push(...page.urgings.map(({ urgingId }) => urgingId));
      next = page.next;
    }
    expect([...seen].sort()).toEqual([...ids].sort());
    expect([seen[0], seen.at(-1)]).toEqual([ids[3], ids[0]]);
  });

  it('同一请求编号再次提交：一份；换了内容：409', async () => {
    const key = randomUUID();
    const first = await issue(notice, supervisor, key);
    const second = await issue(notice, supervisor, key);
    expect([second.status, second.json]).toEqual([201, first.json]);
    expect((await issue({ ...notice, text: '另一件事。' }, supervisor, key)).status).toBe(409);
    const other = await api.person(['supervisor']);
    const { urgingId } = Issued.parse((await issue(notice, other, key)).json);
    expect(urgingId).not.toBe(Issued.parse(first.json).urgingId);
  });

  it.each([
    ['期限早于今天', { ...notice, dueOn: '2026-02-05' }, 422],
    ['没有内容', { ...notice, text: ' ' }, 422],
    ['没有期限', { text: '请说明。' }, 422],
    ['没有这个办件', { ...notice, caseId: 'none' }, 404],
  ])('%s：不下发，答复 %i', async (_, body, status) => {
    expect((await issue(body)).status).toBe(status);
  });

  it('本机关的人不能下发（用办理记录督办），承办科室、上级主管部门不能反馈；没有的：404', async () => {
    expect((await issue(notice, head)).status).toBe(403);
    const urgingId = await issued();
    expect((await answer(urgingId, '好。', handler)).status).toBe(403);
    expect((await answer(urgingId, '好。', supervisor)).status).toBe(403);
    expect((await answer('none', '好。')).status).toBe(404);
  });

  it('下发的内容只能新增：程序改不了，也删不掉', async () => {
    await issued();
    for (const change of [
      'update urging set text = text',
      'update urging set due_on = due_on',
      'delete from urging',
    ]) {
      await expect(sql.raw(change).execute(api.test.database)).rejects.toThrow('permission denied');
    }
  });

  it.each(['leader', 'officeHead'] as const)(
    '本机关的 %s 以办理记录督办一件：留在办理记录里',
    async (role) => {
      const person = await api.person([role]);
      const path = at(`/cases/${caseId}`);
      const version = z
        .object({ version: z.number() })
        .parse((await get(`/cases/${caseId}`, person)).json).version;
      const body = { version, act: 'addNote', facts: { topic: 'urging', text: '请抓紧。' } };
      const headers = { 'idempotency-key': randomUUID() };
      const done = await ask(api.web, 'POST', `${path}/acts`, { token: person.token, body, headers });
      expect(done.json).toMatchObject({ events: [{ kind: 'noteAdded', topic: 'urging', by: { role } }] });
    },
  );
});
