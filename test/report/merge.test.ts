import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExactly, mergeReports } from '../../src/report/merge.ts';
import type { CellValue, Report } from '../../src/report/model.ts';
import { report2019, report2021, row, withCells } from './fixture-report.ts';

const from = (organ: string, changes: Record<string, CellValue | undefined> = {}): Report =>
  withCells(report2021({ organ }), changes);
const fee = 'proactive.fees.amount';

describe('年报汇总', () => {
  test('逐格相加：许可 316 + 84 = 400，金额 566.53 + 0.1 = 566.63', () => {
    const { report, missing, absentOrgans } = mergeReports(
      [from('甲局'), from('乙局', { 'proactive.licences.decisions': 84, [fee]: 0.1 })],
      { organ: '云溪县人民政府', year: 2023 },
    );
    expect(report.cells['proactive.licences.decisions']).toBe(400);
    expect(report.cells[fee]).toBe(566.63);
    expect(report.cells['applications.newlyReceived.total']).toBe(60);
    expect(report).toMatchObject({
      organ: '云溪县人民政府',
      year: 2023,
      edition: 2021,
      title: '云溪县人民政府2023年政府信息公开工作年度报告',
    });
    expect({ missing, absentOrgans }).toEqual({ missing: [], absentOrgans: [] });
  });

  test('空白、读不准、没有的格不当 0：其余照加，按机关和单元格列出', () => {
    const { report, missing } = mergeReports([
      from('甲局', { 'proactive.coercion.decisions': null }),
      from('乙局', { 'proactive.coercion.decisions': 5 }),
      from('丙局', { 'proactive.coercion.decisions': { text: '3万' } }),
      from('丁局', { 'proactive.coercion.decisions': undefined }),
    ]);
    expect(report.cells['proactive.coercion.decisions']).toBe(5);
    expect(missing).toEqual(
      ['甲局', '丙局', '丁局'].map((organ) => ({ organ, path: 'proactive.coercion.decisions' })),
    );
  });

  test('“95件”有唯一读法，计入', () => {
    const { report, missing } = mergeReports([
      from('甲局', { 'proactive.coercion.decisions': { text: '95件', number: 95 } }),
    ]);
    expect(report.cells['proactive.coercion.decisions']).toBe(95);
    expect(missing).toEqual([]);
  });

  test('各家都没有的格，汇总里也没有', () => {
    const { report } = mergeReports([from('甲局', { [fee]: null }), from('乙局', { [fee]: undefined })]);
    expect(fee in report.cells).toBe(false);
  });

  test('缺报单位列名', () => {
    expect(mergeReports([from('甲局')], { expected: ['甲局', '乙局', '丙局'] }).absentOrgans).toEqual([
      '乙局',
      '丙局',
    ]);
  });

  test('两种表样只汇总表三、表四，单行“其他处理”不并入子项', () => {
    const old = withCells(report2019({ organ: '甲局' }), row('otherwise', 2, 0, 0, 0, 0, 0));
    const { report, missing, notes } = mergeReports([old, from('乙局')]);
    expect(Object.keys(report.cells).filter((path) => path.startsWith('proactive.'))).toEqual([]);
    expect(report.cells['applications.newlyReceived.total']).toBe(42);
    expect(report.cells['applications.otherwise.total']).toBe(2);
    expect(report.cells['applications.otherwise.correctionLapsed.total']).toBe(1);
    expect(missing).toEqual([]);
    expect(notes.join()).toContain('表样不同');
  });
});

describe('小数相加', () => {
  test.each([
    [[0.1, 0.2], 0.3],
    [[566.53, 0.1], 566.63],
    [[24252.311082, 5949.088667], 30201.399749],
    [[1e-7, 2e-7], 3e-7],
    [[], 0],
  ])('%j = %d', (terms, sum) => {
    expect(addExactly(terms)).toBe(sum);
  });

  test('以分计的金额怎样相加都不走样', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 })), (cents) => {
        const sum = cents.reduce((before, cent) => before + cent, 0);
        expect(addExactly(cents.map((cent) => cent / 100))).toBe(sum / 100);
      }),
    );
  });
});
