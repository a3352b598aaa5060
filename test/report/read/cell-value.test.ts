import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/report/model.ts';
import { isFigureLike, parseCellValue } from '../../../src/report/read/cell-value.ts';

const cells: [string, CellValue | undefined][] = [
  ['0', 0],
  ['1541', 1541],
  [' 　１２ ', 12],
  ['1,234,567', 1234567],
  ['32627.7', 32627.7],
  ['+2', 2],
  ['-18', -18],
  ['−18', -18],
  ['', null],
  ['\u00a0', null],
  ['95件', { text: '95件', number: 95 }],
  ['22（其中修订16件）', { text: '22（其中修订16件）', number: 22 }],
  ['209万', { text: '209万' }],
  ['251000元', { text: '251000元' }],
  ['约30', { text: '约30' }],
  ['50余件', { text: '50余件' }],
  ['/', { text: '/' }],
  ['—', { text: '—' }],
  ['无', { text: '无' }],
  ['1 5', { text: '1 5' }],
  ['12,34', { text: '12,34' }],
  ['〔缺〕', undefined],
];

describe('单元格', () => {
  test.each(cells)('“%s”读作 %j', (printed, value) => {
    expect(parseCellValue(printed)).toEqual(value);
  });

  test.each(['0', '１２', '209万', '/', '', '约30', '22（其中修订16件）', '－'])(
    '“%s”可以是一格数字',
    (printed) => {
      expect(isFigureLike(printed)).toBe(true);
    },
  );

  test.each(['1.', '2、', '自然人', '1.属于国家秘密', '第二十条第（一）项', '2023年'])(
    '“%s”不是一格数字',
    (printed) => {
      expect(isFigureLike(printed)).toBe(false);
    },
  );
});
