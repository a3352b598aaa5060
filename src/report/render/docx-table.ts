/**
 * 表格 → Word: full 版心 width, fixed columns, whole on one page where it fits, else header rows on every
 * page and no row cut by a page end.
 */
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
import { docxFonts } from './docx-fonts.ts';
import type { RenderedCell, RenderedTable } from './table-layout.ts';

/** 字号 in half points: 五号 for tables 2 and 4, 小五 for the long table 3. */
const sizes: Record<RenderedTable['number'], number> = { 2: 21, 3: 18, 4: 21 };
/** Least height of a row in twips. */
const heights: Record<RenderedTable['number'], number> = { 2: 500, 3: 350, 4: 560 };

/** The table at a width in twips. */
export function docxTable(table: RenderedTable, width: number): Table {
  const columnWidths = widthsOf(table, width);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 50, right: 50, top: 10, bottom: 10 },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < table.headerRows,
          height: { value: heights[table.number], rule: HeightRule.ATLEAST },
          children: row.map((cell) => docxCell(table, cell, columnWidths, index < table.rows.length - 1)),
        }),
    ),
  });
}

function docxCell(
  table: RenderedTable,
  cell: RenderedCell,
  columnWidths: number[],
  keepNext: boolean,
): TableCell {
  const covered = columnWidths.slice(cell.column, cell.column + cell.colspan);
  const isLeft = table.number === 3 && cell.scope === 'row';
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: covered.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        keepNext,
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ text: cell.text, font: docxFonts.table, size: sizes[table.number] })],
      }),
    ],
  });
}

/** Whole twips that add up to the width. */
function widthsOf(table: RenderedTable, width: number): number[] {
  const total = table.widths.reduce((sum, share) => sum + share, 0);
  const widths = table.widths.map((share) => Math.floor((share / total) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === 0 ? one + rest : one));
}
