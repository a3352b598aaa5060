import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/service/people/access-log.ts';
import { type Answer, ask, type OpenedApi, openApi, type Person, password } from './opened-api.ts';

let api: OpenedApi;
let zhao: Person;
/** Every test sits somewhere else, so that none waits for the failures of another. */
let seat = 0;
beforeAll(async () => {
  api = await openApi();
});
beforeEach(async () => {
  api.setTime('2026-02-06T02:00:00.000Z');
  seat += 1;
  zhao = await api.person(['window']);
});
afterAll(() => api.test.drop());

function signIn(
  changes: { login?: string; password?: string } = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = { login: zhao.login, password, ...changes };
  return ask(api.web, 'POST', '/session', { body, headers: { ...from(`192.0.2.${seat}`), ...headers } });
}

/** A request that a proxy on this machine hands on. */
function from(address: string): Record<string, string> {
  return { 'x-forwarded-for': address };
}

function cookieOf({ headers }: Answer): string {
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

function whoami(cookie: string): Promise<Answer> {
  return ask(api.web, 'GET', '/session', { headers: { cookie } });
}

/** Signs in and changes the password, as everybody must at first. */
async function settledCookie(): Promise<string> {
  const cookie = cookieOf(await signIn());
  const body = { current: password, wanted: '山前山后两条小河流' };
  const changed = await ask(api.web, 'POST', '/session/password', { body, headers: { cookie } });
  expect(changed.status).toBe(422);
  const longer = { current: password, wanted: '山前山后两条小河慢慢流' };
  const done = await ask(api.web, 'POST', '/session/password', { body: longer, headers: { cookie } });
  expect(done.status).toBe(204);
  return cookie;
}

describe('登录', () => {
  it('登录名、密码对：201，cookie 不给脚本、不给别站，说明在各机关的岗位', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      login: zhao.login,
      mustChangePassword: true,
      program: null,
      organs: [
        { organId: api.organId, name: '云岭县自然资源局', roles: [{ role: 'window', name: '受理窗口' }] },
      ],
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^gongkai=[\w-]{20,}; .*Path=\/; .*HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain('Secure');
    expect((await whoami(cookieOf(answer))).status).toBe(200);
  });

  it('经 HTTPS（本机代理说明）：cookie 名为 __Host-gongkai，带 Secure；明文的不认它', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    const answer = await signIn({}, https);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-gongkai=.*; Secure; /);
    const cookie = cookieOf(answer);
    const over = await ask(api.web, 'GET', '/session', { headers: { cookie, ...https } });
    expect([over.status, (await whoami(cookie)).status]).toEqual([200, 401]);
  });

  it.each([
    ['密码错', { password: '不是这个密码呀不是' }],
    ['没有这个登录名', { login: 'nobody-here' }],
    ['登录名不合格式', { login: '\n' }],
  ])('%s：401，答复一样', async (_, changes) => {
    const { status, json, headers } = await signIn(changes);
    expect({ status, json }).toMatchObject({
      status: 401,
      json: { error: { code: 'wrong', message: '登录名或者密码不对。' } },
    });
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('大小写、全角的登录名是同一个人', async () => {
    expect((await signIn({ login: `　${zhao.login.toUpperCase()} ` })).status).toBe(201);
  });

  it('没有登录：401；令牌不对：401', async () => {
    for (const headers of [
      {},
      { cookie: 'gongkai=zzz' },
      { authorization: 'Bearer gongkai_zzzzzzzzzzzzzzzzzz' },
    ]) {
      const { status, json } = await ask(api.web, 'GET', '/organs', { headers });
      expect({ status, json }).toMatchObject({ status: 401, json: { error: { code: 'not-signed-in' } } });
    }
  });

  it('登录前带来的 cookie 不会成为登录（会话固定）；登录后它也失效', async () => {
    const fixed = `gongkai=${'a'.repeat(43)}`;
    const first = await signIn({}, { cookie: fixed });
    expect(cookieOf(first)).not.toBe(fixed);
    expect((await whoami(fixed)).status).toBe(401);
    const second = await signIn({}, { cookie: cookieOf(first) });
    expect((await whoami(cookieOf(first))).status).toBe(401);
    expect((await whoami(cookieOf(second))).status).toBe(200);
  });

  it('数据库里没有密码和令牌的原文', async () => {
    const token = cookieOf(await signIn()).slice('gongkai='.length);
    const { rows } = await sql<{ text: string }>`select row_to_json(p)::text || row_to_json(s)::text as text
      from person p, session s`.execute(api.test.database);
    const all = rows.map(({ text }) => text).join();
    expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    for (const secret of [password, token, zhao.token]) expect(all).not.toContain(secret);
  });
});

describe('登录的时限', () => {
  it('闲置30分钟后须重新登录，其间有请求的不算闲置', async () => {
    const cookie = cookieOf(await signIn());
    for (const [instant, status] of [
      ['2026-02-06T02:29:00.000Z', 200],
      ['2026-02-06T02:58:59.000Z', 200],
      ['2026-02-06T03:28:59.000Z', 401],
    ] as const) {
      api.setTime(instant);
      expect([instant, (await whoami(cookie)).status]).toEqual([instant, status]);
    }
  });

  it('一直有请求，满12小时也须重新登录', async () => {
    const cookie = cookieOf(await signIn());
    const start = Date.parse('2026-02-06T02:00:00.000Z');
    const statuses = [];
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      api.setTime(new Date(start + minutes * 60_000).toISOString());
      statuses.push((await whoami(cookie)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 35 }, () => 200), 401]);
  });

  it('退出后 cookie 失效', async () => {
    const cookie = cookieOf(await signIn());
    const out = await ask(api.web, 'DELETE', '/session', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^gongkai=; Max-Age=0/);
    expect((await whoami(cookie)).status).toBe(401);
  });

  it('程序令牌不因闲置失效，到期失效', async () => {
    const { token } = await api.person(['window'], api.organId, 30);
    api.setTime('2026-03-08T01:59:00.000Z');
    expect((await ask(api.web, 'GET', '/organs', { token })).status).toBe(200);
    api.setTime('2026-03-08T02:00:00.000Z');
    expect((await ask(api.web, 'GET', '/organs', { token })).status).toBe(401);
  });
});

describe('连续失败', () => {
  const wrong = { password: '不是这个密码呀不是' };

  it('同一账号同一地址5次以后须等1分钟，等待期间对的密码也不行；其后一次比一次久，最长15分钟', async () => {
    for (let count = 1; count <= 5; count += 1) expect((await signIn(wrong)).status).toBe(401);
    const waiting = await signIn();
    expect(waiting.status).toBe(429);
    expect(waiting.headers.get('retry-after')).toBe('60');
    expect(waiting.json).toMatchObject({
      error: { code: 'wait', message: '登录失败次数过多，请在1分钟后再试。' },
    });
    let now = Date.parse('2026-02-06T02:00:00.000Z');
    const waits = [];
    for (let count = 0; count < 6; count += 1) {
      const after = Number((await signIn(wrong)).headers.get('retry-after'));
      waits.push(after / 60);
      now += after * 1000;
      api.setTime(new Date(now).toISOString());
      expect((await signIn(wrong)).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
    api.setTime(new Date(now + 15 * 60_000).toISOString());
    expect((await signIn()).status).toBe(201);
    expect((await signIn()).status).toBe(201);
  });

  it('不认识的登录名也一样须等，看不出有没有这个账号', async () => {
    const nobody = { login: `nobody-${seat}`, ...wrong };
    for (let count = 1; count <= 5; count += 1) expect((await signIn(nobody)).status).toBe(401);
    expect((await signIn(nobody)).status).toBe(429);
  });

  it('同时来的许多次也只算5次', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(wrong)));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([5, 7]);
  });

  it('外人从各处试20次，锁不住本人用过的地址；陌生地址须等', async () => {
    expect((await signIn({}, from('10.0.0.8'))).status).toBe(201);
    for (let count = 1; count <= 20; count += 1) {
      expect((await signIn(wrong, from(`203.0.113.${count}`))).status).toBe(401);
    }
    expect((await signIn({}, from('198.51.100.7'))).status).toBe(429);
    expect((await signIn({}, from('10.0.0.8'))).status).toBe(201);
  });

  it('一个地址试许多账号，50次以后须等', async () => {
    for (let count = 1; count <= 50; count += 1) {
      const answer = await signIn({ login: `somebody${count}`, ...wrong }, from('203.0.114.9'));
      expect(answer.status).toBe(401);
    }
    expect((await signIn({}, from('203.0.114.9'))).status).toBe(429);
    expect((await signIn({}, from('10.0.0.8'))).status).toBe(201);
  });
});

describe('密码', () => {
  it('首次登录须先改密码：其他请求 403；改后可用，别处的登录随之结束', async () => {
    const elsewhere = cookieOf(await signIn());
    const before = cookieOf(await signIn());
    const refused = await ask(api.web, 'GET', '/organs', { headers: { cookie: before } });
    expect(refused).toMatchObject({ status: 403, json: { error: { code: 'must-change-password' } } });
    const cookie = await settledCookie();
    expect((await ask(api.web, 'GET', '/organs', { headers: { cookie } })).status).toBe(200);
    expect((await whoami(elsewhere)).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    expect((await ask(api.web, 'GET', '/organs', { token: zhao.token })).status).toBe(200);
  });

  it('现在的密码不对：422；与现在的相同：422', async () => {
    const cookie = cookieOf(await signIn());
    for (const [body, path] of [
      [{ current: '不是这个密码呀不是', wanted: '山前山后两条小河慢慢流' }, 'current'],
      [{ current: password, wanted: password }, 'wanted'],
    ] as const) {
      const { status, json } = await ask(api.web, 'POST', '/session/password', { body, headers: { cookie } });
      expect({ status, json }).toMatchObject({ status: 422, json: { error: { issues: [{ path }] } } });
    }
  });

  it('重置后，登录和令牌都失效，再登录须改密码', async () => {
    const cookie = await settledCookie();
    const wanted = '雨后青石板路上的猫';
    const reset = { organId: api.organId, personId: zhao.personId, by: commandLine };
    expect(await api.services.people.resetPassword({ ...reset, password: wanted })).toMatchObject({
      ok: false,
    });
    const done = await api.services.people.resetPassword({ ...reset, password: `${wanted}叫` });
    expect(done.ok).toBe(true);
    expect((await whoami(cookie)).status).toBe(401);
    expect((await ask(api.web, 'GET', '/organs', { token: zhao.token })).status).toBe(401);
    expect((await signIn({ password: `${wanted}叫` })).json).toMatchObject({ mustChangePassword: true });
  });

  it('停用后，登录和令牌都失效，密码对的告知已停用，密码错的不告知', async () => {
    const cookie = await settledCookie();
    const wish = { organId: api.organId, personId: zhao.personId, isDisabled: true, by: commandLine };
    expect(await api.services.people.setDisabled(wish)).toMatchObject({ ok: true });
    expect((await whoami(cookie)).status).toBe(401);
    expect((await ask(api.web, 'GET', '/organs', { token: zhao.token })).status).toBe(401);
    const right = await signIn({ password: '山前山后两条小河慢慢流' });
    expect(right).toMatchObject({ status: 403, json: { error: { code: 'disabled' } } });
    expect((await signIn()).json).toMatchObject({ error: { code: 'wrong' } });
  });
});

describe('跨站请求', () => {
  it.each([
    ['Origin 是别站', { origin: 'https://evil.example' }],
    ['浏览器说是跨站', { 'sec-fetch-site': 'cross-site' }],
    ['同站的另一子域', { 'sec-fetch-site': 'same-site' }],
  ])('%s：403，带着 cookie 也不办', async (_, foreign) => {
    const cookie = cookieOf(await signIn());
    const { status, json } = await ask(api.web, 'DELETE', '/session', { headers: { cookie, ...foreign } });
    expect({ status, json }).toMatchObject({ status: 403, json: { error: { code: 'foreign-origin' } } });
    expect((await whoami(cookie)).status).toBe(200);
  });

  it('表单能发的格式（不是 JSON）：415', async () => {
    const headers = { 'content-type': 'text/plain' };
    const { status } = await ask(api.web, 'POST', '/session', {
      body: '{"login":"a","password":"b"}',
      headers,
    });
    expect(status).toBe(415);
  });
});
