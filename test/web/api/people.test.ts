import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, password } from './opened-api.ts';

let api: OpenedApi;
let security: Person;
let system: Person;
let auditor: Person;
let officer: Person;
beforeAll(async () => {
  api = await openApi();
  security = await api.person(['securityAdmin']);
  system = await api.person(['systemAdmin']);
  auditor = await api.person(['auditor']);
  officer = await api.person(['office']);
});
afterAll(() => api.test.drop());

function call(method: string, path: string, person: Person, body?: unknown): Promise<Answer> {
  const at = `/organs/${api.organId}${path}`;
  return ask(api.web, method, at, { token: person.token, ...(body === undefined ? {} : { body }) });
}

const given = (...roles: string[]) => ({ roles: roles.map((role) => ({ role, unit: null })) });

const Log = z.object({
  entries: z.array(z.looseObject({ id: z.string() })),
  next: z.string().nullable(),
});
const Added = z.object({ personId: z.string(), password: z.string() });
const Reset = z.object({ password: z.string() });
const Tokens = z.object({ tokens: z.array(z.object({ id: z.string(), personId: z.string() })) });

async function logged(): Promise<object[]> {
  return Log.parse(formed('readLog', await call('GET', '/log', auditor))).entries;
}

describe('人员', () => {
  it('新增：密码由系统生成，只答复这一次，首次登录须改', async () => {
    const roles = [{ role: 'handler', unit: '利用科' }];
    const answer = await call('POST', '/people', security, { login: 'Sun.Li', name: '孙丽', roles });
    expect(answer.status).toBe(201);
    const added = Added.parse(formed('addPerson', answer));
    expect(added.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const body = { login: 'sun.li', password: added.password };
    const signedIn = await ask(api.web, 'POST', '/session', { body });
    expect(signedIn.json).toMatchObject({
      personId: added.personId,
      mustChangePassword: true,
      organs: [{ roles: [{ role: 'handler', name: '承办科室', unit: '利用科' }] }],
    });
    const again = await call('POST', '/people', security, { login: 'SUN.LI', name: '孙立', roles: [] });
    expect(again).toMatchObject({ status: 409, json: { error: { code: 'duplicate' } } });
  });

  it.each([
    ['短', '九个字的密码太短了', '密码至少10个字符，现在是9个。可以用几个不相干的词连成一句。'],
    ['常见', 'Password2026!', '这个密码太常见，容易被猜中。请换一个，可以用几个不相干的词连成一句。'],
    ['有登录名', 'xx-zhou.min-2026-yy', '密码里不能有登录名或者姓名。'],
  ])('密码%s：422，说明白', async (_, wanted, message) => {
    const body = { login: 'zhou.min', name: '周敏', password: wanted, roles: [] };
    const { status, json } = await call('POST', '/people', security, body);
    expect({ status, json }).toMatchObject({
      status: 422,
      json: { error: { issues: [{ path: 'password', message }] } },
    });
  });

  it('登录名不合格式、岗位不存在：422', async () => {
    for (const [body, path] of [
      [{ login: 'a b', name: '某', roles: [] }, 'login'],
      [{ login: 'good-login', name: '某', ...given('king') }, 'roles.0.role'],
    ] as const) {
      const { status, json } = await call('POST', '/people', security, body);
      expect({ status, json }).toMatchObject({ status: 422, json: { error: { issues: [{ path }] } } });
    }
  });

  it('清单：安全管理员看到账号，其他人只看到姓名和岗位', async () => {
    const full = formed('listPeople', await call('GET', '/people', security));
    expect(full).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({
          personId: officer.personId,
          account: expect.objectContaining({ login: officer.login }),
        }),
      ]),
    });
    const brief = JSON.stringify(formed('listPeople', await call('GET', '/people', officer)));
    expect(brief).toContain(officer.personId);
    expect(brief).not.toMatch(/account|login/);
    expect(JSON.stringify(full)).not.toContain('argon2');
  });
});

describe('岗位', () => {
  it.each([
    ['systemAdmin', 'securityAdmin'],
    ['systemAdmin', 'auditor'],
    ['securityAdmin', 'auditor', 'systemAdmin'],
  ])('三员分立：%s、%s 不能由同一人兼任，数据库也不收', async (...roles) => {
    const person = await api.person(['archivist']);
    const { status, json } = await call('PUT', `/people/${person.personId}/roles`, security, given(...roles));
    expect({ status, json }).toMatchObject({
      status: 409,
      json: { error: { code: 'refused', because: { code: 'joined-administrators' } } },
    });
    const [first, second] = roles;
    const insert = sql`insert into person_role (organ_id, person_id, role) values
      (${api.organId}, ${person.personId}, ${first}), (${api.organId}, ${person.personId}, ${second})`;
    await expect(insert.execute(api.test.database)).rejects.toMatchObject({ code: '23505' });
  });

  it('不能调整自己的岗位、停用自己、重置自己的密码；岗位改了立即有效', async () => {
    const own = await call('PUT', `/people/${security.personId}/roles`, security, given('officeHead'));
    expect(own).toMatchObject({ status: 409, json: { error: { because: { code: 'own-roles' } } } });
    const self = await call('PUT', `/people/${security.personId}/disabled`, security, { disabled: true });
    expect(self).toMatchObject({ status: 409, json: { error: { because: { code: 'own-account' } } } });
    const reset = await call('POST', `/people/${security.personId}/password`, security, {});
    expect(reset).toMatchObject({ status: 403, json: { error: { code: 'forbidden' } } });
    const person = await api.person(['archivist']);
    expect((await call('GET', '/cases', person)).status).toBe(200);
    expect((await call('PUT', `/people/${person.personId}/roles`, security, given())).status).toBe(204);
    expect((await call('GET', '/cases', person)).status).toBe(404);
  });

  it('给上级主管部门的人员岗位；其账号由原机关管理，本机关不能重置、停用', async () => {
    const above = await api.person(['office'], api.otherOrganId);
    const unmet = await call('PUT', `/people/${above.personId}/roles`, security, given('supervisor'));
    expect(unmet.status).toBe(404);
    const gift = { login: above.login, ...given('supervisor') };
    expect((await call('POST', '/roles', security, gift)).status).toBe(204);
    const { rows } = await sql<{ role: string }>`select role from person_role
      where person_id = ${above.personId} and organ_id = ${api.organId}`.execute(api.test.database);
    expect(rows).toEqual([{ role: 'supervisor' }]);
    for (const answer of [
      await call('POST', `/people/${above.personId}/password`, security, {}),
      await call('PUT', `/people/${above.personId}/disabled`, security, { disabled: true }),
    ]) {
      expect(answer).toMatchObject({ status: 403, json: { error: { code: 'forbidden' } } });
    }
  });

  it('重置密码、停用、启用；令牌清单和收回', async () => {
    const person = await api.person(['handler']);
    const reset = await call('POST', `/people/${person.personId}/password`, security, {});
    expect(reset.status).toBe(200);
    expect((await call('GET', '/cases', person)).status).toBe(401);
    for (const [disabled, status] of [
      [true, 403],
      [false, 201],
    ] as const) {
      const done = await call('PUT', `/people/${person.personId}/disabled`, security, { disabled });
      expect(done.status).toBe(204);
      const { password: fresh } = Reset.parse(formed('resetPassword', reset));
      const body = { login: person.login, password: fresh };
      expect((await ask(api.web, 'POST', '/session', { body })).status).toBe(status);
    }
    const { tokens } = Tokens.parse(formed('listTokens', await call('GET', '/tokens', security)));
    const token = tokens.find(({ personId }) => personId === officer.personId);
    expect(JSON.stringify(tokens)).not.toContain(officer.token);
    expect((await call('DELETE', `/tokens/${token?.id}`, security)).status).toBe(204);
    expect((await call('GET', '/cases', officer)).status).toBe(401);
  });
});

describe('访问日志', () => {
  it('谁、何时、何事、从哪里、结果：登录、失败、岗位、被拒绝的都在，密码不在', async () => {
    const person = await api.person(['window']);
    const from = { 'x-forwarded-for': '10.1.2.3' };
    const right = { login: person.login, password };
    await ask(api.web, 'POST', '/session', {
      body: { ...right, password: '不是这个密码呀不是' },
      headers: from,
    });
    await ask(api.web, 'POST', '/session', { body: right, headers: from });
    await ask(api.web, 'POST', '/session', { body: { login: password, password }, headers: from });
    await call('PUT', `/people/${person.personId}/roles`, security, given('handler'));
    await call('PUT', '/settings', person, { version: 0, setting: {} });
    const entries = await logged();
    const { personId } = person;
    const address = '10.1.2.3';
    for (const entry of [
      { action: 'signIn', personId, address, result: 'wrong', at: '2026-02-06T02:00:00.000Z' },
      { action: 'signIn', personId, address, result: 'ok' },
      { action: 'signIn', personId: null, address, result: 'wrong' },
      { action: 'setRoles', personId: security.personId, target: `${person.login}：handler`, result: 'ok' },
      { action: 'putSettings', personId, result: 'forbidden', program: '测试' },
    ]) {
      expect(entries).toContainEqual(expect.objectContaining(entry));
    }
    expect(JSON.stringify(entries)).not.toContain(password);
  });

  it('从近到远翻页，不漏不重；只能新增', async () => {
    for (let count = 0; count < 120; count += 1) {
      const by = { personId: null, program: '测试', address: '' };
      const entry = { organId: api.organId, action: 'test', target: `第${count}条`, result: 'ok', by };
      await api.services.people.writeLog(entry);
    }
    const ids: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await call('GET', `/log${after === '' ? '' : `?after=${after}`}`, auditor);
      const { entries, next } = Log.parse(formed('readLog', page));
      ids.push(...entries.map(({ id }) => id));
      after = next;
    }
    const { rows } = await sql<{ count: number }>`select count(*) from access_log
      where organ_id in (${api.organId}, '')`.execute(api.test.database);
    expect([ids.length, new Set(ids).size]).toEqual([Number(rows[0]?.count), ids.length]);
    for (const statement of ['update access_log set result = action', 'delete from access_log']) {
      await expect(sql.raw(statement).execute(api.test.database)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('机关设置', () => {
  it('保存为新的一版；所见版本已旧：409；规则改变，期限随即按新规则', async () => {
    const before = formed('getSettings', await call('GET', '/settings', system));
    expect(before).toMatchObject({
      version: 0,
      setting: { mark: '公开' },
      inForce: {
        marks: { application: '公开申' },
        reviewChain: expect.arrayContaining([expect.objectContaining({ does: 'sign' })]),
      },
    });
    const fee = [{ since: '2026-01-01', value: 'none', basis: '本机关2026年第一次局务会' }];
    const body = { version: 0, setting: { mark: '云自然资', units: ['利用科'], rules: { fee } } };
    const saved = await call('PUT', '/settings', system, body);
    expect([saved.status, saved.json]).toEqual([200, { version: 1 }]);
    expect(await call('PUT', '/settings', system, body)).toMatchObject({
      status: 409,
      json: { error: { code: 'stale-version' } },
    });
    expect(formed('getSettings', await call('GET', '/settings', auditor))).toMatchObject({
      version: 1,
      setting: { units: ['利用科'], rules: { fee: [{ value: 'none' }] } },
      inForce: { marks: { application: '云自然资申' } },
    });
  });

  it('审签环节不对：422，指出是哪一项', async () => {
    const step = { id: 'a', title: '拟稿', role: 'handler', does: 'draft' };
    const reviewChain = [{ since: '2026-01-01', value: [step], basis: '某会' }];
    const body = { version: 1, setting: { rules: { reviewChain } } };
    const { status, json } = await call('PUT', '/settings', system, body);
    expect({ status, json }).toMatchObject({
      status: 422,
      json: {
        error: {
          issues: expect.arrayContaining([
            { path: 'setting.rules.reviewChain.0.value', message: '至少要有拟稿、签发、送达三个环节' },
          ]),
        },
      },
    });
  });
});
