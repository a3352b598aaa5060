import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let window: Person;
let supervisor: Person;
let auditor: Person;
beforeAll(async () => {
  api = await openApi('2026-03-20T02:00:00.000Z');
  window = await api.person(['window']);
  supervisor = await api.person(['supervisor']);
  auditor = await api.person(['auditor']);
  for (const on of ['2025-12-30', '2026-01-05', '2026-02-06', '2026-02-06', '2026-03-02']) {
    await register(api, window.token, { on });
  }
});
afterAll(() => api.test.drop());

function get(path: string, person: Person): Promise<Response> | Response {
  return api.web.request(`/api/v1/organs/${api.organId}/ledger${path}`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
}

async function sheetOf(response: Response): Promise<string> {
  const sheet = unzipSync(new Uint8Array(await response.arrayBuffer()))['xl/worksheets/sheet1.xml'];
  return sheet ? strFromU8(sheet) : '';
}

function rowsIn(sheet: string): number {
  return (sheet.match(/<row /g) ?? []).length;
}

describe('台账', () => {
  it('打码的台账：有岗位的都能导出，名为机关全称，逐页写出', async () => {
    const response = await get('', supervisor);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '云岭县自然资源局依申请公开台账.xlsx',
    );
    const sheet = await sheetOf(response);
    expect(sheet).toContain('110*************2X');
    expect(sheet).not.toMatch(/11010519491231002X|13900001234/);
  });

  it.each([
    ['?year=2026', 4],
    ['?year=2025', 1],
    ['?from=2026-01-05&until=2026-02-06', 3],
    ['?year=2026&from=2026-02-07', 1],
    ['?year=2024', 0],
  ])('范围 %s：%i 件', async (query, count) => {
    const empty = rowsIn(await sheetOf(await get('?year=2009', window)));
    expect(rowsIn(await sheetOf(await get(query, window))) - empty).toBe(count);
  });

  it.each(['?year=20260', '?from=2026-02-30', '?from=2026-02-02&until=2026-02-01', '?unmasked=true'])(
    '条件 %s 不对：422',
    async (query) => {
      expect((await get(query, window)).status).toBe(422);
    },
  );

  it.each([
    ['window', 200],
    ['office', 200],
    ['officeHead', 200],
    ['handler', 403],
    ['leader', 403],
    ['supervisor', 403],
  ] as const)('不打码的，岗位 %s：%i，记入访问日志', async (role, status) => {
    const person = await api.person([role]);
    const response = await get('/unmasked?year=2026', person);
    expect(response.status).toBe(status);
    if (status === 200) expect(await sheetOf(response)).toContain('11010519491231002X');
    const { json } = await ask(api.web, 'GET', `/organs/${api.organId}/log`, { token: auditor.token });
    const result = status === 200 ? 'ok' : 'forbidden';
    expect(json).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ action: 'getUnmaskedLedger', personId: person.personId, result }),
      ]),
    });
  });

  it('读到一半就走的：停止读取，数据库的连接放回', async () => {
    for (let time = 0; time < 15; time += 1) await (await get('', window)).body?.cancel();
    const { rows } = await sql<{ n: number }>`select count(*) as n from case_summary`.execute(
      api.test.database,
    );
    expect(Number(rows[0]?.n)).toBe(5);
    await expect
      .poll(async () => {
        const { rows: open } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction'`.execute(api.test.database);
        return Number(open[0]?.n);
      })
      .toBe(0);
  });
});
