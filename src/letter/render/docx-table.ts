/** 表格 → Word: fixed columns over the whole width, black rules, header rows on every page, no row cut by a page end. */
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LetterCell, LetterTable } from '../document.ts';
import { letterFonts } from './docx-fonts.ts';
import { millimetres } from './docx-measures.ts';

/** The table at a width in twips; `size` of its letters in half points. */
export function letterTable(table: LetterTable, width: number, size: number): Table {
  const columnWidths = widthsOf(table.widths, width);
  const taken = columnWidths.map(() => 0);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    rows: table.rows.map(({ cells, height = 8 }, index) => {
      const children = placed(cells, taken, columnWidths).map(([cell, width]) =>
        tableCell(cell, width, size),
      );
      return new TableRow({
        cantSplit: true,
        tableHeader: index < table.headerRows,
        height: { value: millimetres(height), rule: HeightRule.ATLEAST },
        children,
      });
    }),
  });
}

/** Cells with their widths: each in the next columns that no cell from above still takes. `taken` is carried from row to row. */
function placed(
  cells: readonly LetterCell[],
  taken: number[],
  columnWidths: number[],
): [LetterCell, number][] {
  let column = 0;
  const result = cells.map((cell): [LetterCell, number] => {
    while ((taken[column] ?? 0) > 0) column += 1;
    const end = column + (cell.colspan ?? 1);
    taken.fill(cell.rowspan ?? 1, column, end);
    const width = columnWidths.slice(column, end).reduce((sum, one) => sum + one, 0);
    column = end;
    return [cell, width];
  });
  for (const [index, rows] of taken.entries()) taken[index] = Math.max(0, rows - 1);
  return result;
}

function tableCell(cell: LetterCell, width: number, size: number): TableCell {
  const left = cell.header === undefined && cell.align === 'left';
  return new TableCell({
    columnSpan: cell.colspan ?? 1,
    rowSpan: cell.rowspan ?? 1,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: cell.text.split('\n').map(
      (text) =>
        new Paragraph({
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: { line: size * 13, lineRule: LineRuleType.EXACT },
          children: [new TextRun({ text, font: letterFonts.table, size })],
        }),
    ),
  });
}

/** Whole twips that add up to the width. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === 0 ? one + rest : one));
}
