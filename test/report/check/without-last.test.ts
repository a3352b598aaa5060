import { expect, test } from 'vitest';
import { checkReport } from '../../../src/report/check/check.ts';
import { report2019, report2021 } from '../fixture-report.ts';

function acrossYears(...args: Parameters<typeof checkReport>): string[] {
  return checkReport(...args).flatMap(({ rule, severity, status }) =>
    rule.startsWith('Y') ? `${rule} ${severity} ${status}` : [],
  );
}

test('没有上年报告时说明两项跨年关系无法核对，不当作通过', () => {
  expect(acrossYears(report2021())).toEqual(['Y01 info not-assessable', 'Y02 info not-assessable']);
});

test('2020 年度的表没有现行有效一栏，只说结转无法核对', () => {
  expect(acrossYears(report2019())).toEqual(['Y01 info not-assessable']);
});

test('给了上年报告就不再说', () => {
  const last = { ...report2021(), year: (report2021().year ?? 0) - 1 };
  expect(acrossYears(report2021(), { last }).filter((one) => one.endsWith('not-assessable'))).toEqual([]);
});
