import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/report/compare.ts';
import { report2019, report2021, row, withCells } from './fixture-report.ts';

const current = report2021();
const last = withCells(report2021({ year: 2022 }), {
  'proactive.licences.decisions': 79,
  [`proactive.fees.amount`]: 566.43,
  'proactive.coercion.decisions': null,
});

describe('年报比对', () => {
  const { cells, years, organ, textSimilarity, findings } = compareReports(last, current);
  const cell = (path: string) => cells.find((one) => one.path === path);

  test('逐格给出两年的数、差和比', () => {
    expect(cell('proactive.licences.decisions')).toEqual({
      path: 'proactive.licences.decisions',
      label: '表二·第二十条第（五）项·行政许可·本年处理决定数量',
      last: 79,
      current: 316,
      difference: 237,
      ratio: 4,
    });
    expect(cell('proactive.fees.amount')?.difference).toBe(0.1);
    expect(cells).toHaveLength(200);
    expect({ years, organ }).toEqual({ years: { last: 2022, current: 2023 }, organ: '云溪县自然资源局' });
  });

  test('空白没有差，除以 0 没有比', () => {
    expect(cell('proactive.coercion.decisions')).toMatchObject({
      last: undefined,
      current: 0,
      difference: undefined,
    });
    expect(cell('applications.refused.stateSecret.total')).toMatchObject({ difference: 0, ratio: undefined });
  });

  test('文字雷同度按部分给出，相同的为 1', () => {
    expect(textSimilarity.find(({ chapter }) => chapter === 1)?.similarity).toBe(1);
  });

  test('只带跨年规则的发现', () => {
    expect(findings.map(({ rule }) => rule)).toContain('Y01');
    expect(findings.every(({ rule }) => rule.startsWith('Y') || rule === 'T17')).toBe(true);
  });

  test('能写成 JSON', () => {
    expect(() => JSON.stringify(compareReports(last, current))).not.toThrow();
  });
});

test('表样不同的两年：表二不比，“其他处理”三项之和对照单行', () => {
  const old = withCells(report2019({ organ: current.organ }), row('otherwise', 3, 0, 0, 0, 0, 0));
  const { cells, notes } = compareReports(old, { ...current, year: 2021 });
  expect(cells.filter(({ path }) => path.startsWith('proactive.'))).toEqual([]);
  expect(cells.find(({ path }) => path === 'applications.otherwise.total')).toMatchObject({
    last: 3,
    current: 1,
    difference: -2,
  });
  expect(notes).toHaveLength(1);
});
