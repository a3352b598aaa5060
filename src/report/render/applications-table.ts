/** 表三: 收到和处理政府信息公开申请情况. All seven columns are printed; a row without any cell is left out. */
import { type ApplicationRow, applicantColumns, applicationRows, identityNote } from '../layout.ts';
import type { Edition, Report } from '../model.ts';
import { figureCell, hasCell, headerCell, printedLabel } from './draft-cell.ts';
import { type DraftCell, placeCells } from './placed-cell.ts';
import type { RenderedTable } from './table-layout.ts';

const labelColumns = 3;

export function applicationsTable(report: Report, edition: Edition): RenderedTable | undefined {
  const rows = printedRows(report, edition);
  if (rows.length === 0) return undefined;
  const heads = headRows(report);
  const drafts = [...heads, ...rows.map((row, index) => dataRow(report, row, rows, index))];
  return {
    number: 3,
    name: '表三',
    caption: '表三 收到和处理政府信息公开申请情况',
    chapter: 3,
    widths: [3, 6, 18, ...applicantColumns.map(() => 5)],
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
  const end = own.findIndex((row) => row.key === (edition === 2021 ? 'otherwise.correctionLapsed' : 'total'));
  return [...own.slice(0, end), ...foreign, ...own.slice(end)].filter((row) =>
    applicantColumns.some((column) => hasCell(report, `applications.${row.key}.${column.key}`)),
  );
}

function headRows(report: Report): DraftCell[][] {
  const corner: DraftCell = {
    text: printedLabel(report, identityNote, 'applications.corner'),
    colspan: labelColumns,
    rowspan: 3,
    figure: false,
    labelKey: 'applications.corner',
  };
  const organizations = applicantColumns.slice(1, -1);
  return [
    [corner, headerCell('申请人情况', 'colgroup', applicantColumns.length)],
    [
      headerCell('自然人', 'col', 1, 2),
      headerCell('法人或其他组织', 'colgroup', organizations.length),
      headerCell('总计', 'col', 1, 2),
    ],
    organizations.map((column) => headerCell(column.label, 'col')),
  ];
}

function dataRow(report: Report, row: ApplicationRow, rows: ApplicationRow[], index: number): DraftCell[] {
  const path = `applications.${row.key}`;
  const heads = row.heads.flatMap((head, depth) => {
    const rowspan = runLength(rows, index, depth);
    return rowspan === 0 ? [] : [headerCell(head, 'rowgroup', 1, rowspan)];
  });
  const label = printedLabel(report, row.label, path);
  return [
    ...heads,
    headerCell(label, 'row', labelColumns - row.heads.length, 1, path),
    ...applicantColumns.map((column) => figureCell(report, `${path}.${column.key}`)),
  ];
}

/** Number of rows a head spans when it begins at this row; 0 when it began above. */
function runLength(rows: ApplicationRow[], index: number, depth: number): number {
  const head = rows[index]?.heads[depth];
  if (rows[index - 1]?.heads[depth] === head) return 0;
  const end = rows.findIndex((row, at) => at > index && row.heads[depth] !== head);
  return (end < 0 ? rows.length : end) - index;
}
