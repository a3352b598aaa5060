import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/report/model.ts';
import {
  createKeepReports,
  type KeepOutcome,
  type KeepReports,
  type KeepWish,
} from '../../src/service/keep-report.ts';
import { OfficeError } from '../../src/service/office-error.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';

const report: Report = {
  source: { file: '青禾县自然资源局2025年年报.docx', format: 'docx' },
  organ: '青禾县自然资源局',
  year: 2025,
  edition: 2021,
  cells: {
    'applications.newlyReceived.naturalPerson': 8,
    'applications.newlyReceived.commercialEnterprise': null,
    'proactive.fees.amount': { text: '209万' },
  },
  chapters: [{ number: 1, heading: '一、总体情况', text: '全年“主动公开”12条\n𠮷祥路规划批后公示。' }],
  notes: [],
  title: '青禾县自然资源局2025年政府信息公开工作年度报告',
  preamble: '',
  closing: '',
  labels: {},
  page: {},
};
const finding: Finding = {
  rule: 'N01',
  severity: 'error',
  status: 'fail',
  message: '总计应为8，表中为0',
  cells: ['applications.newlyReceived.total'],
  basis: '国办公开办函〔2021〕30号',
};

let test: TestDatabase;
let keep: KeepReports;
let tick: number;
let ids: number;

async function begin() {
  test = await openTestDatabase();
  tick = 0;
  ids = 0;
  keep = createKeepReports({
    database: test.database,
    now: () => `2026-02-10T01:00:0${tick++}.000Z`,
    newId: () => `id-${++ids}`,
  });
}

async function mustKeep(wish: Partial<KeepWish> = {}): Promise<Extract<KeepOutcome, { ok: true }>> {
  const outcome = await keep.keep({ report, findings: [finding], ...wish });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

beforeEach(async () => {
  await test?.drop();
  await begin();
});
afterAll(() => test.drop());

describe('存档年度报告', () => {
  it('存档后原样取回：数字、空白、文字三种单元格各是各的', async () => {
    const { organId, id } = await mustKeep();
    expect(await keep.find(organId, id)).toEqual({
      organId,
      id,
      organName: '青禾县自然资源局',
      year: 2025,
      edition: 2021,
      fileName: '青禾县自然资源局2025年年报.docx',
      title: report.title,
      keptAt: '2026-02-10T01:00:00.000Z',
      report,
      findings: [finding],
    });
  });

  it('同一机关的两份报告归在同一机关下，清单中后存的在前', async () => {
    const first = await mustKeep({ report: { ...report, year: 2024 } });
    const second = await mustKeep();
    expect(second.organId).toBe(first.organId);
    expect((await keep.list()).map((line) => line.year)).toEqual([2025, 2024]);
  });

  it('清单可按机关、年度筛选，可限条数', async () => {
    const { organId } = await mustKeep();
    await mustKeep({ report: { ...report, year: 2024 } });
    await mustKeep({ report: { ...report, organ: '临江市自然资源局' } });
    expect(await keep.list({ organId })).toHaveLength(2);
    expect(await keep.list({ year: 2025 })).toHaveLength(2);
    expect(await keep.list({ organId, year: 2025 })).toHaveLength(1);
    expect(await keep.list({ limit: 1 })).toHaveLength(1);
  });

  it('报告没有写明机关：不存档并说明原因；补填机关名称后可存', async () => {
    const nameless = { ...report, organ: undefined };
    const refused = await keep.keep({ report: nameless, findings: [] });
    expect(refused).toMatchObject({ ok: false, because: 'organ-unknown' });
    expect(await keep.list()).toEqual([]);
    await mustKeep({ report: nameless, organName: ' 临江市自然资源局 ' });
    expect((await keep.list()).map((line) => line.organName)).toEqual(['临江市自然资源局']);
  });

  it('年度和格式版本不明的报告也能存', async () => {
    const { organId, id } = await mustKeep({ report: { ...report, year: undefined, edition: null } });
    expect(await keep.find(organId, id)).toMatchObject({ year: null, edition: null });
  });

  it('文件名和正文中混入的控制字符不妨碍存档，正文原样', async () => {
    const dirty = { ...report, source: { ...report.source, file: 'a\0b.docx' }, preamble: '前\0后' };
    const { organId, id } = await mustKeep({ report: dirty });
    const kept = await keep.find(organId, id);
    expect(kept?.fileName).toBe('a b.docx');
    expect(kept?.report.preamble).toBe('前\0后');
  });

  it('删除后查不到；再删一次报“没有”', async () => {
    const { organId, id } = await mustKeep();
    await keep.forget(organId, id);
    expect(await keep.find(organId, id)).toBeUndefined();
    const again = keep.forget(organId, id);
    await expect(again).rejects.toThrow(OfficeError);
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
  });

  it('机关编号不对，取不到也删不掉别的机关的报告', async () => {
    const { id } = await mustKeep();
    expect(await keep.find('other', id)).toBeUndefined();
    await expect(keep.forget('other', id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await keep.list()).toHaveLength(1);
  });

  it('二十份报告同时存档，同一机关只登记一次', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => mustKeep({ report: { ...report, year: 2000 + index } })),
    );
    expect(new Set(outcomes.map((outcome) => outcome.organId)).size).toBe(1);
    expect(await keep.list()).toHaveLength(20);
  });
});
