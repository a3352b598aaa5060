import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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
let auditor: Person;
beforeAll(async () => {
  api = await openApi();
  window = await api.person(['window']);
  handler = await api.person(['handler']);
  auditor = await api.person(['auditor']);
});
afterAll(() => api.test.drop());

function get(path: string, person: Person): Promise<Answer> {
  return ask(api.web, 'GET', path, { token: person.token });
}

const Nth = z.object({ monthNumber: z.object({ nth: z.number() }) });

describe('相似的办件、当月第几件、链尾', () => {
  it('同一申请人（按证件号码）当月第几件，跨登记的人次合并；按件的费用', async () => {
    const { applicant } = application();
    const typed = { ...applicant.details, documentNumber: ' 11010519491231002x ' };
    const other = { ...applicant.details, documentNumber: '110105194912310038' };
    for (let count = 1; count <= 9; count += 1) await register(api, window.token);
    await register(api, window.token, { applicant: { ...applicant, details: other } });
    const tenth = await register(api, window.token, { applicant: { ...applicant, details: typed } });
    const { path } = await register(api, window.token);
    const answers = [
      await get(`${tenth.path}/month-number`, handler),
      await get(`${path}/month-number`, handler),
    ];
    expect(answers.map((answer) => Nth.parse(formed('getMonthNumber', answer)).monthNumber.nth)).toEqual([
      10, 11,
    ]);
    expect(answers[0]?.json).toMatchObject({ monthNumber: { month: '2026-02', fee: 0 } });
    expect(answers[1]?.json).toMatchObject({ monthNumber: { month: '2026-02', fee: 100_00 } });
    const january = await register(api, window.token, { on: '2026-01-30' });
    expect((await get(`${january.path}/month-number`, handler)).json).toMatchObject({
      monthNumber: { month: '2026-01', nth: 1, fee: 0 },
    });
    const unconfirmed = await register(api, window.token, { channel: 'fax' });
    expect((await get(`${unconfirmed.path}/month-number`, handler)).json).toEqual({ monthNumber: null });
  });

  it('相似的办件：逐项比对，繁体、全角不影响', async () => {
    const pieces = [{ id: 'p1', text: '云梦泽湿地生态修复项目环评报告' }];
    const known = await register(api, window.token, { pieces });
    const asked = [
      { id: 'p1', text: '2025年度采矿权出让计划' },
      { id: 'p2', text: '雲夢澤濕地生態修復項目環評報告' },
    ];
    const { path } = await register(api, window.token, { pieces: asked });
    expect(formed('findSimilar', await get(`${path}/similar`, handler))).toMatchObject({
      cases: [{ caseId: known.caseId, piece: 'p2', same: true, sameApplicant: true, likeness: 1 }],
    });
  });

  it('链尾与最后一条办理记录一致', async () => {
    const { json } = await get(`/organs/${api.organId}/chain`, auditor);
    const { rows } = await sql`select seq, hash from case_event where organ_id = ${api.organId}
      order by seq desc limit 1`.execute(api.test.database);
    expect(json).toEqual(rows[0]);
  });
});
