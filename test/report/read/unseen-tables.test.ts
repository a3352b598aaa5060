import { describe, expect, test } from 'vitest';
import type { TableCell } from '../../../src/report/read/document.ts';
import { sheetBlocks } from '../../../src/report/read/format/sheet.ts';
import { applicants, blank, page, read, row, rowOf, seven, tableThree } from './page.ts';

describe('分页断行', () => {
  test.each([
    ['数字在上页', seven, blank],
    ['数字在下页', blank, seven],
  ])('一行断在两页，%s：仍是一行', async (_where, above, below) => {
    const report = await read(
      tableThree(
        [row('2.重复申请', [0, 0, 0, 0, 0, 0, 0]), row('5.要求行政机关确认', above)],
        [row('或重新出具已获取信息', below), row('（七）总计', [1, 2, 3, 4, 5, 6, 21])],
      ),
    );
    expect(rowOf(report, 'notProcessed.reissue')).toEqual(seven);
  });

  test('空白行紧挨着没有行名的数字：不当作空白', async () => {
    const report = await read(
      tableThree([
        row('2.重复申请', blank),
        row('', seven),
        row('4.无正当理由大量反复申请', [0, 0, 0, 0, 0, 0, 0]),
      ]),
    );
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([]);
  });

  test('确实空白的行仍是空白', async () => {
    const report = await read(tableThree([row('2.重复申请', blank), row('3.要求提供公开出版物', seven)]));
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([null, null, null, null, null, null, null]);
  });
});

test('表头“其他”后多一个空格子、“3.其他”整行空白：仍是空白，不丢', async () => {
  const report = await read(
    tableThree([
      '<tr><td>商业企业</td><td>科研机构</td><td>其他</td><td></td></tr>',
      row('2.重复申请', seven).replace('</tr>', '<td></td></tr>'),
      row('3.其他', blank).replace('</tr>', '<td></td></tr>'),
    ]),
  );
  expect(rowOf(report, 'otherwise.other')).toEqual([null, null, null, null, null, null, null]);
});

test('表头各类申请人换了次序：以表头为准', async () => {
  const report = await read(
    tableThree([row('2.重复申请', seven)])
      .replace('商业企业', '甲')
      .replace('科研机构', '商业企业')
      .replace('甲', '科研机构'),
  );
  expect(report.cells['applications.notProcessed.repeated.researchInstitution']).toBe(2);
  expect(report.cells['applications.notProcessed.repeated.commercialEnterprise']).toBe(3);
});

test('合并的列拆开后数字居中：不取旁边的空格', async () => {
  const report = await read(
    page(
      '二、主动公开政府信息情况',
      '<table><tr><td colspan="4">第二十条第（五）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr><tr><td>行政许可</td><td></td><td>12</td><td></td></tr></table>',
      '四、政府信息公开行政复议、行政诉讼情况',
    ),
  );
  expect(report.cells['proactive.licences.decisions']).toBe(12);
});

test.each(['〇', 'O', '○', '/'])('以“%s”代 0 的格子：原样保留，不丢行', async (mark) => {
  const marked = row('2.重复申请', seven).replace('<td>2</td>', `<td>${mark}</td>`);
  const report = await read(tableThree([marked]));
  expect(report.cells['applications.notProcessed.repeated.commercialEnterprise']).toEqual({ text: mark });
  expect(rowOf(report, 'notProcessed.repeated')).toHaveLength(7);
});

describe('行名后粘着数字', () => {
  test('表格里首个数字落在行名格', async () => {
    const report = await read(
      tableThree([row('2.重复申请 7', ['', 0, 0, 0, 0, 0, 7]), row('3.要求提供公开出版物', seven)]),
    );
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  });

  test('一格一行的文字里，一行写了两格', async () => {
    const report = await read(
      `三、收到和处理政府信息公开申请情况

申请人情况

${applicants.join('\n\n')}

一、本年新收政府信息公开申请数量

153

107

264

167

327

217 1235

二、上年结转政府信息公开申请数量 3

0

0

0

0

0

3

四、政府信息公开行政复议、行政诉讼情况
`,
      'x.txt',
    );
    expect(rowOf(report, 'newlyReceived')).toEqual([153, 107, 264, 167, 327, 217, 1235]);
    expect(rowOf(report, 'carriedIn')).toEqual([3, 0, 0, 0, 0, 0, 3]);
  });
});

test('六个分开的数凑不成七个：不拆多位数来凑', async () => {
  const report = await read(
    tableThree([row('2.重复申请', [12, 0, 0, 0, 0, 3]), row('3.要求提供公开出版物', seven)]),
  );
  expect(rowOf(report, 'notProcessed.repeated')).toEqual([]);
});

function line(...texts: string[]): TableCell[] {
  return texts.map((text, column) => ({ text, column, colspan: 1, rowspan: 1 }));
}

describe('工作表', () => {
  test('几张表并排：各读各的', () => {
    const blocks = sheetBlocks([
      line('', '云岭县统计局2023年政府信息公开工作年度报告'),
      line('信息内容', '本年处理决定数量', '', '申请人情况', '自然人', '总计', '', '结果维持', '总计'),
      line('行政许可', '7', '', '（一）予以公开', '1', '1', '', '0', '2'),
      line('', '', '', '（七）总计', '1', '1', '', '', ''),
    ]);
    expect(blocks.map((block) => block.kind)).toEqual(['text', 'table', 'table', 'table']);
  });

  test('表里空着的一列不把表切开', () => {
    const blocks = sheetBlocks([
      line('申请人情况', '', '自然人', '', '总计'),
      line('（一）予以公开', '', '1', '', '1'),
    ]);
    expect(blocks.map((block) => block.kind === 'table' && block.rows[1]?.length)).toEqual([5]);
  });

  test('表上的标题与单位、表下的落款是文字，表内独占一行的法定标签仍在表里', () => {
    const blocks = sheetBlocks([
      line('云岭县统计局2023年政府信息公开工作年度报告'),
      line('单位：件'),
      line('第二十条第（五）项'),
      line('信息内容', '本年处理决定数量'),
      line('行政许可', '7'),
      line('云岭县统计局'),
    ]);
    expect(blocks.map((block) => (block.kind === 'table' ? block.rows.length : block))).toEqual([
      { kind: 'text', text: '云岭县统计局2023年政府信息公开工作年度报告' },
      { kind: 'text', text: '单位：件' },
      3,
      { kind: 'text', text: '云岭县统计局' },
    ]);
  });
});

test('一格一行的文字里，“三、行政机关收到和处理…”不当作表格的一格', async () => {
  const report = await read(
    `二、行政机关主动公开政府信息情况

第二十条第（五）项

信息内容

本年处理决定数量

行政许可

7

三、行政机关收到和处理政府信息公开申请情况

申请人情况
`,
    'x.txt',
  );
  expect(report.chapters.map(({ number }) => number)).toEqual([2, 3]);
});

test('表格末行“政府集中采购”两格都空白：仍是表格的一行', async () => {
  const report = await read(
    '二、主动公开政府信息情况\n第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t\t\n\n四、政府信息公开行政复议、行政诉讼情况\n',
    'x.txt',
  );
  expect(report.cells).toMatchObject({
    'proactive.procurement.projects': null,
    'proactive.procurement.amount': null,
  });
});
