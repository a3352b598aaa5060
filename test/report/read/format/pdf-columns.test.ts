import { expect, test } from 'vitest';
import { unruledTables } from '../../../../src/report/read/format/pdf/columns.ts';
import { linesOf } from '../../../../src/report/read/format/pdf/lines.ts';
import { shortOf } from './printed.ts';

const size = 10;

/** Lines of words, each with the place it begins at, in type heights. */
function tablesIn(...lines: [number, string][][]): unknown[] {
  const pieces = lines.flatMap((words, row) =>
    words.map(([at, text]) => {
      const width = /^[\d.]+$/.test(text) ? text.length / 2 : text.length;
      return { text, size, x1: at * size, x2: (at + width) * size, y1: row * 15, y2: row * 15 + size };
    }),
  );
  return shortOf(unruledTables(linesOf(pieces)).tables.map(({ block }) => block));
}

test('没有框线的 PDF：紧挨着行名的数字是数字，不粘进行名', () => {
  const rows = tablesIn(
    [
      [0, '行政处罚'],
      [20, '3'],
    ],
    [
      [0, '行政事业性'],
      [5, '收费'],
      [7.25, '11'],
    ],
  );
  expect(rows).toEqual([['0:行政处罚|1:3', '0:行政事业性收费|1:11']]);
});

test('没有框线的 PDF：只有半截行名的一行没有空格子，有数字的一行缺的才是空格子', () => {
  const rows = tablesIn(
    [
      [0, '（一）予以公开'],
      [20, '1'],
      [30, '2'],
      [40, '3'],
    ],
    [
      [0, '5.要求行政机关确认或'],
      [20, '4'],
      [40, '4'],
    ],
    [[0, '重新出具已获取信息']],
    [
      [0, '（七）总计'],
      [20, '5'],
      [30, '2'],
      [40, '7'],
    ],
  );
  expect(rows).toEqual([
    [
      '0:（一）予以公开|1:1|2:2|3:3',
      '0:5.要求行政机关确认或|1:4|2:|3:4',
      '0:重新出具已获取信息',
      '0:（七）总计|1:5|2:2|3:7',
    ],
  ]);
});

test('没有框线的 PDF：正文里以数字收尾的行不是表格', () => {
  const prose: [number, string][] = [
    [0, '全年通过门户网站公开各类信息，并按期答复群众提出的申请，共计公开信息'],
    [34.25, '120'],
  ];
  expect(tablesIn(prose, prose)).toEqual([]);
});
