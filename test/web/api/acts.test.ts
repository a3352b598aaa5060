import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let window: Person;
let handler: Person;
beforeAll(async () => {
  api = await openApi();
  window = await api.person(['window']);
  handler = await api.person(['handler']);
});
afterAll(() => api.test.drop());

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

describe('办理', () => {
  it('所见版本已旧：409 stale-version；没有这个办件：404', async () => {
    const { path } = await register(api, window.token);
    expect((await note(path, handler)).status).toBe(200);
    const stale = await note(path, handler);
    expect(stale).toMatchObject({ status: 409, json: { error: { code: 'stale-version' } } });
    expect(stale.json).not.toHaveProperty('error.because');
    const missing = await note(`/organs/${api.organId}/cases/nowhere`, handler);
    expect(missing).toMatchObject({ status: 404, json: { error: { code: 'not-found' } } });
  });

  it('同一请求编号重来：第一次的答复，不办第二次；换了内容：409 conflict；别人用同一编号，各办各的', async () => {
    const { path } = await register(api, window.token);
    const key = randomUUID();
    const first = await note(path, handler, {}, key);
    const before = await countEvents();
    const again = await note(path, handler, {}, key);
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(await countEvents()).toBe(before);
    const other = await note(path, handler, { facts: { topic: 'other', text: '另一内容' } }, key);
    expect(other).toMatchObject({ status: 409, json: { error: { code: 'conflict' } } });
    expect((await note(path, window, { version: 2 }, key)).status).toBe(200);
  });

  it.each([
    ['没有版本', { version: undefined }, 'version'],
    ['版本不是整数', { version: 1.5 }, 'version'],
    ['没有这个动作', { act: 'eraseEverything' }, 'act'],
    ['动作是原型上的名称', { act: 'constructor' }, 'act'],
    ['事实不合格式', { facts: { topic: 'gossip', text: '话' } }, 'facts.topic'],
    ['事实多出一项', { facts: { topic: 'talk', text: '话', by: { kind: 'system' } } }, 'facts'],
    ['自己写办理人', { by: { kind: 'system' } }, ''],
    ['日期不对', { on: '2026-13-01' }, 'on'],
    [
      '自己编文号',
      { act: 'issueReply', facts: { jointWith: [], documentNumber: '某复〔2026〕1号' } },
      'facts',
    ],
  ])('%s：422，指出是哪一项', async (_, changes, path) => {
    const { path: at } = await register(api, window.token);
    const { status, json } = await note(at, handler, changes);
    expect({ status, json }).toMatchObject({ status: 422, json: { error: { issues: [{ path }] } } });
  });

  it('两人同时以同一版本办理：一个办成，一个 stale-version', async () => {
    const { path } = await register(api, window.token);
    const answers = await Promise.all([note(path, handler), note(path, window)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });
});
