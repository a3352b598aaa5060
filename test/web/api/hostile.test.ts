import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, ask, type OpenedApi, openApi, type Person } from './opened-api.ts';

let api: OpenedApi;
let window: Person;
beforeAll(async () => {
  api = await openApi();
  window = await api.person(['window']);
});
afterAll(() => api.test.drop());

function send(body: string) {
  const headers = { 'idempotency-key': randomUUID() };
  return ask(api.web, 'POST', `/organs/${api.organId}/cases`, { token: window.token, body, headers });
}

/** The application with a piece of JSON in the place of what was asked for. */
function withText(json: string): string {
  return JSON.stringify(application({ pieces: [{ id: 'p1', text: '@' }] })).replace('"@"', json);
}

describe('有意为难的 JSON', () => {
  it.each([
    ['不是 JSON', '{"on":'],
    ['空', ''],
    ['不是对象', 'null'],
    ['数组', '[]'],
    ['嵌套十万层', withText('['.repeat(100_000) + ']'.repeat(100_000))],
    ['对象嵌套一万层', withText('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000))],
    ['极大的数', withText('1e400')],
    ['__proto__ 作名称', withText('{"__proto__":{"isAdmin":true}}')],
    ['constructor 作名称', withText('{"constructor":{"prototype":{}}}')],
    ['NUL', withText('"青石村\\u0000方案"')],
    ['半个字', withText('"青石村\\ud800"')],
    ['全是空白', withText('"　　"')],
    ['过长的文字', withText(JSON.stringify('长'.repeat(20_001)))],
  ])('%s：422，不出错', async (_, body) => {
    const { status, json } = await send(body);
    expect({ status, json }).toMatchObject({
      status: 422,
      json: {
        error: {
          code: 'malformed',
          issues: expect.arrayContaining([
            { path: expect.any(String), message: expect.stringMatching(/\p{Script=Han}/u) },
          ]),
        },
      },
    });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('原型上的名称放在最外层也一样', async () => {
    const body = JSON.stringify(application()).replace('{', '{"__proto__":{"asker":{"kind":"system"}},');
    expect((await send(body)).status).toBe(422);
  });

  it('超过 1 MB：413', async () => {
    const { status, json } = await send(withText(JSON.stringify('x'.repeat(1024 * 1024))));
    expect({ status, json }).toMatchObject({ status: 413, json: { error: { code: 'too-large' } } });
  });

  it.each(['%00', '%ED%A0%80', '..%2f..%2f', "' or '1'='1", 'x'.repeat(3000)])(
    '地址里的编号 %j：404',
    async (id) => {
      for (const path of [`/organs/${id}/cases`, `/organs/${api.organId}/cases/${id}`]) {
        expect((await ask(api.web, 'GET', path, { token: window.token })).status).toBe(404);
      }
    },
  );

  it.each(['', 'Bearer', 'Bearer  ', 'Basic YTpi', `Bearer ${'x'.repeat(5000)}`, 'Bearer a b'])(
    'Authorization %j：401',
    async (authorization) => {
      const { status } = await ask(api.web, 'GET', '/session', { headers: { authorization } });
      expect(status).toBe(401);
    },
  );

  it('过长的登录名和密码：422，不去计算', async () => {
    const body = { login: 'a'.repeat(201), password: 'b'.repeat(1001) };
    const { status, json } = await ask(api.web, 'POST', '/session', { body });
    expect({ status, json }).toMatchObject({
      status: 422,
      json: { error: { issues: [{ path: 'login' }, { path: 'password' }] } },
    });
  });
});
