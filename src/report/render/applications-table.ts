/** 表三: 收到和处理政府信息公开申请情况. */
import { type ApplicationRow, applicantColumns, applicationRows, identityNote } from '../layout.ts';
import type { Edition, Report } from '../model.ts';
import { figureCell, hasCell, headerCell, printedLabel } from './draft-cell.ts';
import { type DraftCell, placeCells } from './placed-cell.ts';
import type { RenderedTable } from './table-layout.ts';

const labelColumns = 3;

type Column = (typeof applicantColumns)[number];

export function applicationsTable(report: Report, edition: Edition): RenderedTable | undefined {
  const rows = printedRows(report, edition);
  const columns = applicantColumns.filter((column) =>
    rows.some((row) => hasCell(report, `applications.${row.key}.${column.key}`)),
  );
  if (rows.length === 0) return undefined;
  const heads = headRows(report, columns);
  const drafts = [...heads, ...rows.map((_, index) => dataRow(report, rows, index, columns))];
  return {
    number: 3,
    name: '表三',
    caption: '表三 收到和处理政府信息公开申请情况',
    chapter: 3,
    widths: [3, 6, 18, ...columns.map(() => 5)],
    headerRows: heads.length,
    rows: placeCells('t3', drafts),
  };
}

/** Rows that have a cell; a row of the other edition (其他处理 single or split) stands before （七）总计. */
function printedRows(report: Report, edition: Edition): ApplicationRow[] {
  const own = applicationRows[edition];
  const foreign = applicationRows[edition === 2021 ? 2019 : 2021].filter(
    (row) => !own.some(({ key }) => key === row.key),
  );
  const end = own.findIndex((row) => row.key === 'total');
  return [...own.slice(0, end), ...foreign, ...own.slice(end)].filter((row) =>
    applicantColumns.some((column) => hasCell(report, `applications.${row.key}.${column.key}`)),
  );
}

function headRows(report: Report, columns: Column[]): DraftCell[][] {
  const head = (column: Column, rowspan = 1): DraftCell => {
    const path = `applications.*.${column.key}`;
    return headerCell(printedLabel(report, column.label, path), 'col', 1, rowspan, path);
  };
  const isOuter = (column: Column): boolean => column.key === 'naturalPerson' || column.key === 'total';
  const inner = columns.filter((column) => !isOuter(column));
  const outer = columns.filter(isOuter);
  const depth = inner.length === 0 ? 1 : 2;
  const corner: DraftCell = { text: identityNote, colspan: labelColumns, rowspan: depth + 1, figure: false };
  const before = outer
    .filter((column) => column.key === 'naturalPerson')
    .map((column) => head(column, depth));
  const after = outer.filter((column) => column.key === 'total').map((column) => head(column, depth));
  const organizations = inner.length === 0 ? [] : [headerCell('法人或其他组织', 'colgroup', inner.length)];
  return [
    [corner, headerCell('申请人情况', 'colgroup', columns.length)],
    [...before, ...organizations, ...after],
    ...(inner.length === 0 ? [] : [inner.map((column) => head(column))]),
  ];
}

function dataRow(report: Report, rows: ApplicationRow[], index: number, columns: Column[]): DraftCell[] {
  const row = rows[index];
  if (!row) return [];
  const cells: DraftCell[] = [];
  for (const [depth, head] of row.heads.entries()) {
    const length = runLength(rows, index, depth);
    if (length > 0)
      cells.push(
        headerCell(headLabel(report, row, depth, head), 'rowgroup', 1, length, headPath(row, depth)),
      );
  }
  const path = `applications.${row.key}`;
  const label = printedLabel(report, row.label, path);
  cells.push(headerCell(label, 'row', labelColumns - row.heads.length, 1, path));
  for (const column of columns) cells.push(figureCell(report, `${path}.${column.key}`));
  return cells;
}

/** Number of rows a head spans when it begins at this row; 0 when it began above. */
function runLength(rows: ApplicationRow[], index: number, depth: number): number {
  const sameHeads = (a: ApplicationRow | undefined, b: ApplicationRow | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.heads.slice(0, depth + 1).join() === b.heads.slice(0, depth + 1).join();
  if (rows[index]?.heads[depth] === undefined || sameHeads(rows[index - 1], rows[index])) return 0;
  let end = index + 1;
  while (rows[end]?.heads[depth] !== undefined && sameHeads(rows[index], rows[end])) end++;
  return end - index;
}

/** `applications.refused` for （三）不予公开; `applications.settled` for 三、本年度办理结果. */
function headPath(row: ApplicationRow, depth: number): string {
  return depth === 0 ? 'applications.settled' : `applications.${row.key.split('.')[0]}`;
}

function headLabel(report: Report, row: ApplicationRow, depth: number, official: string): string {
  return printedLabel(report, official, headPath(row, depth));
}
