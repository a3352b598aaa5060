import { expect, test } from 'vitest';
import { rules } from '../../../src/report/check/rules.ts';
import { report2019, report2021 } from '../fixture-report.ts';
import { findingsOf } from './said.ts';

test('2021 年格式的一份正确报告没有任何发现', () => {
  expect(findingsOf(report2021())).toEqual([]);
});

test('2019 年试行格式用于 2020 年度是对的，没有任何发现', () => {
  expect(findingsOf(report2019())).toEqual([]);
});

test('每条规则都有编号、依据和一行中文说明', () => {
  for (const { id, basis, about } of rules) {
    expect(id).toMatch(/^[PFNTYLSW]\d\d$/);
    expect(basis).not.toBe('');
    expect(about).toMatch(/[\u4e00-\u9fff]{2}/);
  }
});
