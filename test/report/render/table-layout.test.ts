import { describe, expect, test } from 'vitest';
import { cellPaths } from '../../../src/report/layout.ts';
import type { Edition } from '../../../src/report/model.ts';
import { type RenderedTable, reportTables } from '../../../src/report/render/table-layout.ts';
import { blankReport } from './blank-report.ts';

const editions: Edition[] = [2021, 2019];

function fullReport(edition: Edition) {
  return blankReport(edition, Object.fromEntries(cellPaths(edition).map((path, index) => [path, index])));
}

/** `文字[宽×高]` of every cell of a row, the span only where it is more than one cell. */
function shape(table: RenderedTable | undefined, row: number): string[] {
  return (table?.rows[row] ?? []).map(({ text, colspan, rowspan }) =>
    colspan === 1 && rowspan === 1 ? text : `${text}[${colspan}×${rowspan}]`,
  );
}

/** How often each grid position is covered. */
function coverage(table: RenderedTable): number[] {
  const grid = Array.from({ length: table.rows.length * table.widths.length }, () => 0);
  for (const [index, row] of table.rows.entries())
    for (const cell of row)
      for (let r = 0; r < cell.rowspan; r++)
        for (let c = 0; c < cell.colspan; c++) {
          const at = (index + r) * table.widths.length + cell.column + c;
          grid[at] = (grid[at] ?? 0) + 1;
        }
  return grid;
}

describe('三张表的版面', () => {
  test.each(editions)('%i年版：全部单元格各印一次，次序与官方表格一致', (edition) => {
    const printed = reportTables(fullReport(edition)).flatMap((table) =>
      table.rows
        .flat()
        .filter((cell) => cell.figure)
        .map((cell) => cell.path),
    );
    expect(printed).toEqual(cellPaths(edition));
  });

  test.each(editions)('%i年版：合并单元格不重叠、不留空', (edition) => {
    for (const table of reportTables(fullReport(edition)))
      expect(coverage(table).every((times) => times === 1)).toBe(true);
  });

  test('2021年版表二：区块标题跨4列，单列区块的数占3列', () => {
    const [table] = reportTables(fullReport(2021));
    expect(table?.rows.length).toBe(14);
    expect(shape(table, 0)).toEqual(['第二十条第（一）项[4×1]']);
    expect(shape(table, 1)).toEqual(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
    expect(shape(table, 5)).toEqual(['信息内容', '本年处理决定数量[3×1]']);
    expect(shape(table, 13)).toEqual(['行政事业性收费', '9[3×1]']);
  });

  test('2019年版表二：5个区块、5个网格列，两列区块各占一半', () => {
    const [table] = reportTables(fullReport(2019));
    expect(table?.rows.length).toBe(18);
    expect(shape(table, 0)).toEqual(['第二十条第（一）项[5×1]']);
    expect(shape(table, 1)).toEqual(['信息内容', '本年新制作数量', '本年新公开数量[2×1]', '对外公开总数量']);
    expect(shape(table, 16)).toEqual(['信息内容', '采购项目数量[2×1]', '采购总金额[2×1]']);
  });

  test.each([
    [2021, 28, 22],
    [2019, 26, 20],
  ] as const)('%i年版表三：%i行，「三、本年度办理结果」跨%i行', (edition, rows, settled) => {
    const table = reportTables(fullReport(edition))[1];
    expect(table?.rows.length).toBe(rows);
    expect(shape(table, 0)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3×3]',
      '申请人情况[7×1]',
    ]);
    expect(shape(table, 1)).toEqual(['自然人[1×2]', '法人或其他组织[5×1]', '总计[1×2]']);
    expect(shape(table, 2)).toEqual(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
    expect(shape(table, 3)[0]).toBe('一、本年新收政府信息公开申请数量[3×1]');
    expect(shape(table, 5).slice(0, 2)).toEqual([`三、本年度办理结果[1×${settled}]`, '（一）予以公开[2×1]']);
    expect(shape(table, 7).slice(0, 2)).toEqual(['（三）不予公开[1×8]', '1.属于国家秘密']);
    expect(shape(table, 15)[0]).toBe('（四）无法提供[1×3]');
    expect(shape(table, 18)[0]).toBe('（五）不予处理[1×5]');
    expect(shape(table, 23)[0]).toBe(edition === 2021 ? '（六）其他处理[1×3]' : '（六）其他处理[2×1]');
    expect(shape(table, rows - 2)[0]).toBe('（七）总计[2×1]');
    expect(shape(table, rows - 1)[0]).toBe('四、结转下年度继续办理[3×1]');
  });

  test('表四：3行表头，1行15个数', () => {
    const table = reportTables(fullReport(2021))[2];
    expect(shape(table, 0)).toEqual(['行政复议[5×1]', '行政诉讼[10×1]']);
    expect(shape(table, 1)).toEqual([
      '结果维持[1×2]',
      '结果纠正[1×2]',
      '其他结果[1×2]',
      '尚未审结[1×2]',
      '总计[1×2]',
      '未经复议直接起诉[5×1]',
      '复议后起诉[5×1]',
    ]);
    expect(table?.rows[3]?.length).toBe(15);
    expect(table?.headerRows).toBe(3);
  });

  test('表头关系：数的表头由外到内写明行和列', () => {
    const table = reportTables(fullReport(2021))[1];
    const cells = table?.rows.flat() ?? [];
    const figure = cells.find(
      (cell) => cell.path === 'applications.unavailable.notHeld.commercialEnterprise',
    );
    const names = figure?.headers?.map((id) => cells.find((cell) => cell.id === id)?.text);
    expect(names).toEqual([
      '三、本年度办理结果',
      '（四）无法提供',
      '1.本机关不掌握相关政府信息',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ]);
  });

  test('表头关系：表二的列名只管到下一个区块', () => {
    const [table] = reportTables(fullReport(2021));
    const cells = table?.rows.flat() ?? [];
    const figure = cells.find((cell) => cell.path === 'proactive.licences.decisions');
    expect(figure?.headers?.map((id) => cells.find((cell) => cell.id === id)?.text)).toEqual([
      '行政许可',
      '第二十条第（五）项',
      '本年处理决定数量',
    ]);
  });
});

describe('缺格、空格和混用的版本', () => {
  test('0、空白、文字和缺格印得各不相同', () => {
    const report = blankReport(2021, {
      'proactive.regulations.issued': 0,
      'proactive.regulations.repealed': null,
      'proactive.regulations.inForce': { text: '209万' },
      'proactive.normativeDocuments.issued': 32627.7,
      'proactive.normativeDocuments.repealed': 1e21,
    });
    const [table] = reportTables(report);
    expect(shape(table, 2)).toEqual(['规章', '0', '', '209万']);
    expect(shape(table, 3)).toEqual(['行政规范性文件', '32627.7', '1000000000000000000000', '〔缺〕']);
  });

  test('一个单元格也没有的行、区块和表整个不印，缺一格则标明', () => {
    const tables = reportTables(
      blankReport(2021, {
        'proactive.fees.amount': 1.5,
        'applications.newlyReceived.naturalPerson': 3,
        'applications.newlyReceived.total': 3,
      }),
    );
    expect(tables.map((table) => table.name)).toEqual(['表二', '表三']);
    expect(tables[0]?.rows.length).toBe(3);
    expect(tables[1]?.rows.length).toBe(4);
    expect(shape(tables[1], 3)).toEqual([
      '一、本年新收政府信息公开申请数量[3×1]',
      '3',
      ...Array.from({ length: 5 }, () => '〔缺〕'),
      '3',
    ]);
  });

  test('没有表格的报告没有表', () => {
    expect(reportTables(blankReport(null))).toEqual([]);
    expect(reportTables(blankReport(2021))).toEqual([]);
  });

  test('2021年版报告中沿用2019年版表头的区块按2019年版印', () => {
    const [table] = reportTables(
      blankReport(2021, {
        'proactive.licences.decisions': 4,
        'proactive.penalties.previousItems': 1,
        'proactive.penalties.change': null,
        'proactive.penalties.decisions': 47,
      }),
    );
    expect(shape(table, 1)).toEqual(['信息内容', '本年处理决定数量[3×1]']);
    expect(shape(table, 4)).toEqual(['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']);
    expect(shape(table, 5)).toEqual(['行政处罚', '1', '', '47']);
  });

  test('同一项新旧两版的数都有时先后印两个区块，每个数只印一次', () => {
    const cells = { 'proactive.regulations.issued': 1, 'proactive.regulations.made': 2 };
    const [table] = reportTables(blankReport(2021, cells));
    expect(table?.rows.map((_, index) => shape(table, index).join('|'))).toEqual([
      '第二十条第（一）项[4×1]',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|1|〔缺〕|〔缺〕',
      '第二十条第（一）项[4×1]',
      '信息内容|本年新制作数量|本年新公开数量|对外公开总数量',
      '规章|2|〔缺〕|〔缺〕',
    ]);
  });

  test('2021年版报告中单独一行的（六）其他处理印在（七）总计之前', () => {
    const table = reportTables(
      blankReport(2021, {
        'applications.disclosed.total': 2,
        'applications.otherwise.total': 1,
        'applications.total.total': 3,
      }),
    )[0];
    expect(table?.rows.slice(table.headerRows).map((row) => row.at(-8)?.text)).toEqual([
      '（一）予以公开',
      '（六）其他处理',
      '（七）总计',
    ]);
  });

  test('印的是原件的标签，不是官方标签', () => {
    const cells = { 'applications.unavailable.notHeld.total': 1 };
    const labels = { 'applications.unavailable.notHeld': '1．本单位不掌握相关政府信息' };
    const [table] = reportTables(blankReport(2021, cells, { labels }));
    expect(table?.rows.at(-1)?.map((cell) => cell.text)).toContain('1．本单位不掌握相关政府信息');
  });
});
