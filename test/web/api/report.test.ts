import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readReport } from '../../../src/report/read/read-report.ts';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let office: Person;
let supervisor: Person;
beforeAll(async () => {
  api = await openApi('2026-03-20T02:00:00.000Z');
  office = await api.person(['office']);
  supervisor = await api.person(['supervisor']);
  const window = await api.person(['window']);
  for (const on of ['2025-12-30', '2026-01-05', '2026-02-06', '2026-02-06', '2026-03-02']) {
    await register(api, window.token, { on });
  }
});
afterAll(() => api.test.drop());

const at = (path: string, year: number | string = 2026) => `/organs/${api.organId}/report/${year}${path}`;
const get = (path: string, year?: number | string): Promise<Answer> =>
  ask(api.web, 'GET', at(path, year), { token: supervisor.token });
const post = (path: string, body: unknown): Promise<Answer> =>
  ask(api.web, 'POST', at(path), { token: office.token, body });

const Page = z.object({ lines: z.array(z.object({ number: z.string() })), next: z.string().nullable() });

describe('编制年报', () => {
  it('2026年：新收4件、结转1件，机关、年度、体检发现都在', async () => {
    const json = formed('getCompiledReport', await get('/compiled'));
    expect(json).toMatchObject({
      report: {
        organ: '云岭县自然资源局',
        year: 2026,
        edition: 2021,
        cells: {
          'applications.newlyReceived.total': 4,
          'applications.carriedIn.total': 1,
          'applications.carriedForward.total': 5,
        },
      },
      figures: { fee: { notices: 0, collected: 0 } },
      findings: expect.arrayContaining([expect.objectContaining({ rule: expect.any(String) })]),
    });
  });

  it('自填的表二、文字写进年报，没有自填的仍为空白', async () => {
    const body = {
      cells: { 'proactive.normativeDocuments.issued': 2 },
      parts: { six: '本年度没有其他需要报告的事项。' },
      signedOn: '2027-01-18',
    };
    const json = formed('compileReport', await post('/compiled', body));
    expect(json).toMatchObject({
      report: {
        cells: { 'proactive.normativeDocuments.issued': 2, 'proactive.licences.decisions': null },
        closing: expect.stringContaining('2027年1月18日'),
      },
    });
    expect(JSON.stringify(json)).toContain('本年度没有其他需要报告的事项。');
  });

  it.each([
    ['不是表二的格', { cells: { 'applications.newlyReceived.total': 9 } }],
    ['不是整数', { cells: { 'proactive.normativeDocuments.issued': 1.5 } }],
    ['没有这一部分', { parts: { seven: '第七部分' } }],
    ['不是日期', { signedOn: '2027-02-30' }],
  ])('自填的%s：422', async (_, body) => {
    expect((await post('/compiled', body)).status).toBe(422);
    expect((await post('/rendered?format=md', body)).status).toBe(422);
  });

  it.each(['2018', '1999', '3000', 'abc', '2026.5', '02026'])('%s 年：404', async (year) => {
    expect((await get('/compiled', year)).status).toBe(404);
    expect((await get('/cases?cell=applications.newlyReceived.total', year)).status).toBe(404);
    expect((await get('/rendered?format=md', year)).status).toBe(404);
  });
});

describe('数字的来历', () => {
  it('一格逐页列出，件数与该格一致，不漏不重', async () => {
    const numbers: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after = next === '' ? '' : `&after=${next}`;
      const answer = await get(`/cases?cell=applications.newlyReceived.total&limit=3${after}`);
      const page = Page.parse(formed('listCellCases', answer));
      numbers.push(...page.lines.map(({ number }) => number));
      next = page.next;
    }
    expect(new Set(numbers).size).toBe(4);
    expect(numbers).toHaveLength(4);
  });

  it('表四的一格也列出；不由办件得出的格：404', async () => {
    const answer = await get('/cases?cell=reconsideration.total');
    expect(formed('listCellCases', answer)).toEqual({ table: 4, lines: [], next: null });
    expect((await get('/cases?cell=proactive.licences.decisions')).status).toBe(404);
    expect((await get('/cases')).status).toBe(422);
  });
});

describe('年报文件', () => {
  it.each(['docx', 'html', 'xlsx', 'md', 'json'])('%s：读回来数字相同，作附件下载', async (format) => {
    const response = await api.web.request(`/api/v1${at(`/rendered?format=${format}`)}`, {
      headers: { authorization: `Bearer ${supervisor.token}` },
    });
    expect(response.status).toBe(200);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(name).toContain(`云岭县自然资源局2026年政府信息公开工作年度报告.${format}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const read = await readReport(bytes, `年报.${format}`);
    expect(read).toMatchObject({ ok: true, value: { cells: { 'applications.newlyReceived.total': 4 } } });
  });

  it('格式不对：422；自填内容也写进文件', async () => {
    expect((await get('/rendered?format=pdf')).status).toBe(422);
    const response = await api.web.request(`/api/v1${at('/rendered?format=md')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ parts: { six: '本年度没有其他需要报告的事项。' } }),
    });
    expect(await response.text()).toContain('本年度没有其他需要报告的事项。');
  });
});
