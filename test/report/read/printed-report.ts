/** A fictional report for trying out layouts: figures by path, printed by the layouts beside this file. */
import {
  applicantColumns,
  applicationRows,
  cellPaths,
  outcomeRows,
  remedyGroups,
} from '../../../src/report/layout.ts';
import type { CellValue, Edition, Report } from '../../../src/report/model.ts';
import { type RenderedTable, reportTables } from '../../../src/report/render/table-layout.ts';

export const organ = '云岭县自然资源局';

export function reportWith(edition: Edition, cells: Record<string, CellValue>): Report {
  return {
    source: { file: 'x', format: 'txt' },
    organ,
    year: edition === 2021 ? 2023 : 2020,
    edition,
    cells,
    chapters: [],
    notes: [],
    title: '',
    preamble: '',
    closing: '',
    labels: {},
    page: {},
  };
}

/** Small deterministic pseudo-random figures: a stream of whole numbers below `below`. */
export function figures(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 12345;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Every cell of an edition; table 3 and table 4 balance, as in a correct report. */
export function balancedCells(edition: Edition, seed: number): Record<string, CellValue> {
  const next = figures(seed);
  const sparse = (below: number): number => (next(3) === 0 ? next(below) : 0);
  const cells: Record<string, number> = Object.fromEntries(
    cellPaths(edition).map((path) => [path, sparse(60)]),
  );
  const at = (row: string, column: string): number => cells[`applications.${row}.${column}`] ?? 0;
  for (const { key: column } of applicantColumns.slice(0, -1)) {
    const settled = outcomeRows(edition).reduce((sum, row) => sum + at(row.key, column), 0);
    const carriedForward = next(3);
    const carriedIn = Math.min(next(4), settled + carriedForward);
    cells[`applications.total.${column}`] = settled;
    cells[`applications.carriedForward.${column}`] = carriedForward;
    cells[`applications.carriedIn.${column}`] = carriedIn;
    cells[`applications.newlyReceived.${column}`] = settled + carriedForward - carriedIn;
  }
  for (const { key: row } of applicationRows[edition]) {
    const parts = applicantColumns.slice(0, -1).map(({ key }) => at(row, key));
    cells[`applications.${row}.total`] = parts.reduce((sum, n) => sum + n, 0);
  }
  for (const { key } of remedyGroups) {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((cell) => cells[`${key}.${cell}`] ?? 0);
    cells[`${key}.total`] = parts.reduce((sum, n) => sum + n, 0);
  }
  return cells;
}

export function tablesOf(report: Report): RenderedTable[] {
  return reportTables(report);
}

/** The whole report in a layout: narrative around the three printed tables. */
export function printedReport(report: Report, printTable: (table: RenderedTable) => string): string {
  const [two, three, four] = tablesOf(report).map(printTable);
  const year = report.year;
  return `${organ}${year}年政府信息公开工作年度报告

本报告根据《中华人民共和国政府信息公开条例》编制，数据统计期限为${year}年1月1日至${year}年12月31日。

一、总体情况

${year}年，全局认真做好公开工作，主动公开政府信息120条。

二、主动公开政府信息情况
${two}

三、收到和处理政府信息公开申请情况
${three}

四、政府信息公开行政复议、行政诉讼情况
${four}

五、存在的主要问题及改进情况

一是公开内容不够细；二是解读形式不多。下一步将加强培训。

六、其他需要报告的事项

本年度未收取信息处理费。
`;
}
