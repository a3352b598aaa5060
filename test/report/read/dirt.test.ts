import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import type { CellValue, Edition, Report } from '../../../src/report/model.ts';
import { readReportText } from '../../../src/report/read/read-report.ts';
import type { RenderedTable } from '../../../src/report/render/table-layout.ts';
import { balancedCells, printedReport, reportWith } from './printed-report.ts';
import {
  bareCells,
  htmlTable,
  type Layout,
  markdownGrid,
  pipedCells,
  spacedRows,
  tabbedCells,
  tabRows,
} from './text-layouts.ts';

const seeds = [1, 2, 3, 4, 5, 6];
const layouts: [string, Layout][] = [
  ['制表符格', tabbedCells],
  ['竖线格', pipedCells],
  ['Markdown', markdownGrid],
  ['制表符行', tabRows],
  ['裸格', bareCells],
  ['空格行', spacedRows],
  ['网页', htmlTable],
];

async function read(text: string): Promise<Report> {
  const reading = await readReportText(text);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

function asPage(text: string): string {
  if (!text.includes('<table')) return text;
  return `<html><body>${text
    .split('\n')
    .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
    .join('\n')}</body></html>`;
}

/** Prints the table with every cell's text changed. */
function changed(layout: Layout, change: (text: string, isFigure: boolean) => string): Layout {
  return (table: RenderedTable) =>
    layout({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text, cell.figure) }))),
    });
}

const labelDrift: [RegExp, string][] = [
  [/本机关不掌握/, '本单位不掌握'],
  [/^行政规范性文件$/, '规范性文件'],
  [/本年处理决定/, '本年度处理决定'],
  [/本年制发/, '本年度制发'],
  [/其他法律行政法规禁止公开/, '其他法律行政止公开'],
  [/（/g, '('],
  [/）/g, ')'],
  [/^(\d)\./, '$1、'],
  [/^总计$/, '总 计'],
  [/上年结转/, '上年度结转'],
];

function drift(text: string, isFigure: boolean): string {
  return isFigure ? text : labelDrift.reduce((result, [from, to]) => result.replace(from, to), text);
}

const figureChanges: [string, (text: string) => string][] = [
  ['全角数字', (text) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
  ['不换行空格与全角空格', (text) => `\u00a0\u3000${text}\u00a0`],
  ['千分位逗号', (text) => text.replace(/\B(?=(\d{3})+$)/g, ',')],
];

/** A page end inside table 3, its header printed again below. */
const splitTable: Layout = (table) => {
  if (table.number !== 3) return htmlTable(table);
  const header = table.rows.slice(0, 3);
  const top = htmlTable({ ...table, rows: table.rows.slice(0, 14) });
  return `${top}\n— 4 —\n${htmlTable({ ...table, rows: [...header, ...table.rows.slice(14)] })}`;
};

/** A page number among the cells. */
const splitCells: Layout = (table) => {
  const rows = tabbedCells(table).split('\n\n');
  return [...rows.slice(0, 12), '- 4 -\n', ...rows.slice(12)].join('\n\n');
};

/** Labels of some rows of table 3 on a line of their own, below the figures. */
const apart: Layout = (table) => {
  if (table.number !== 3) return markdownGrid(table);
  const lines = table.rows.map((row, y) => {
    const label = row.filter((cell) => !cell.figure).map((cell) => cell.text);
    const line = `| ${row
      .filter((cell) => cell.figure)
      .map((cell) => cell.text)
      .join(' | ')} |`;
    if (y < 3) return label.join('\n');
    return y % 4 === 1 ? `${line}\n${label.join('\n')}` : `| ${label.at(-1)} ${line}`;
  });
  return lines.join('\n');
};

/** A row of the author's own in table 3. */
const added: Layout = (table) => {
  const html = htmlTable(table);
  if (table.number !== 3) return html;
  const own =
    '<tr><td colspan="3">其中：网络渠道提交</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>';
  const at = html.indexOf('<tr>', html.indexOf('一、本年新收') + 1);
  return html.slice(0, at) + own + html.slice(at);
};

describe.each([2021, 2019] as Edition[])('%i 版', (edition) => {
  async function readsAlike(
    text: (report: Report) => string,
    expected = (cells: Record<string, CellValue>) => cells,
  ): Promise<void> {
    for (const seed of seeds) {
      const cells = balancedCells(edition, seed);
      const report = await read(asPage(text(reportWith(edition, cells))));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells: expected(cells) });
    }
  }

  describe.each(layouts)('%s', (_name, layout) => {
    test.each(figureChanges)('%s仍是数', async (_what, change) => {
      await readsAlike((report) =>
        printedReport(
          report,
          changed(layout, (text, isFigure) => (isFigure ? change(text) : text)),
        ),
      );
    });

    test('行名走样、括号与序号混用、缺字', async () => {
      await readsAlike((report) => printedReport(report, changed(layout, drift)));
    });

    test('繁体字', async () => {
      const convert = Converter({ from: 'cn', to: 't' });
      await readsAlike((report) => convert(printedReport(report, layout)));
    });

    test('标题和导言印了两遍，前有面包屑与元数据，后有分享栏', async () => {
      await readsAlike((report) => {
        const text = printedReport(report, layout);
        const head = text.slice(0, text.indexOf('一、总体情况'));
        return `当前位置：首页 > 政府信息公开 > 年报\n索引号：11000000/2024-00001\n发布时间：2024-01-20 10:00\n${head}\n字号：大 中 小 打印 分享\n${text}\n扫一扫在手机打开当前页\n【打印】【关闭】\n`;
      });
    });
  });
});

describe('表格被分页切开', () => {
  test.each([2021, 2019] as Edition[])('%i 版：网页里一张表断成两张，表头重复', async (edition) => {
    for (const seed of seeds) {
      const cells = balancedCells(edition, seed);
      const report = await read(asPage(printedReport(reportWith(edition, cells), splitTable)));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells });
    }
  });

  test('制表符格之间夹着页码', async () => {
    for (const seed of seeds) {
      const cells = balancedCells(2021, seed);
      const report = await read(printedReport(reportWith(2021, cells), splitCells));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells });
    }
  });

  test('行名与数字分处两行，按固定顺序归位并说明', async () => {
    const cells = balancedCells(2021, 3);
    const report = await read(printedReport(reportWith(2021, cells), apart));
    expect(report.cells).toEqual(cells);
    expect(report.notes.map((note) => note.code)).toContain('rows-placed-by-order');
  });
});

describe('三张表并作一张', () => {
  test.each([2021, 2019] as Edition[])('%i 版：一个 table 里三段', async (edition) => {
    for (const seed of seeds) {
      const cells = balancedCells(edition, seed);
      let open = '';
      const merged: Layout = (table) => {
        const html = htmlTable(table).replace(/^<table border="1"><tbody>|<\/tbody><\/table>$/g, '');
        open += `<tr><td colspan="15">${table.caption}</td></tr>${html}`;
        return table.number === 4 ? `<table><tbody>${open}</tbody></table>` : '';
      };
      const report = await read(asPage(printedReport(reportWith(edition, cells), merged)));
      expect({ seed, cells: report.cells }).toEqual({ seed, cells });
    }
  });
});

describe('作者自加的行', () => {
  test('不占法定行的位置', async () => {
    const cells = balancedCells(2021, 5);
    const report = await read(asPage(printedReport(reportWith(2021, cells), added)));
    expect(report.cells).toEqual(cells);
  });
});
