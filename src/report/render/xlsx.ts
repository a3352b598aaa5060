/**
 * 年报的 Excel 工作簿: sheet 正文 holds title and text, sheets 表二, 表三, 表四 the tables with merged cells and real numbers.
 * Text is always written as text, never as a formula.
 */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Report } from '../model.ts';
import { reportParts } from './report-parts.ts';
import type { RenderedCell, RenderedTable } from './table-layout.ts';

const border = { borderStyle: 'thin', borderColor: '#333333' } as const;
const font = { fontFamily: '宋体', fontSize: 11 };

export async function reportXlsx(report: Report): Promise<Uint8Array> {
  const parts = reportParts(report);
  const tables = [...parts.strayTables, ...parts.chapters.flatMap((chapter) => chapter.tables)];
  const sheets = [
    { sheet: '正文', data: textRows(parts), columns: [{ width: 80 }], showGridLines: false },
    ...tables.map((table) => ({
      sheet: table.name,
      data: table.rows.map((row) => sheetRow(table, row)),
      columns: table.widths.map((width) => ({ width: columnWidth(table, width) })),
      stickyRowsCount: table.headerRows,
      ...(table.number === 2 ? {} : { orientation: 'landscape' as const }),
    })),
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

function textRows({ title, preamble, chapters, closing }: ReturnType<typeof reportParts>): SheetData {
  return [
    line(title, { align: 'center', fontSize: 18, fontWeight: 'bold' }),
    ...preamble.map((text) => line(text)),
    ...chapters.flatMap((chapter) => [
      ...(chapter.heading === '' ? [] : [line(chapter.heading, { fontWeight: 'bold', fontSize: 12 })]),
      ...chapter.paragraphs.map((text) => line(text)),
    ]),
    ...closing.map((text) => line(text, { align: 'right' })),
  ];
}

function line(value: string, style: Partial<CellObject> = {}): CellObject[] {
  return [{ value, type: String, wrap: true, alignVertical: 'top', ...font, ...style }];
}

/** One row, with the places that spans cover left empty. */
function sheetRow(table: RenderedTable, row: RenderedCell[]): (CellObject | null)[] {
  const places: (CellObject | null)[] = table.widths.map(() => null);
  const height = Math.max(...row.map((cell) => linesOf(table, cell))) * 15 + 3;
  for (const cell of row) places[cell.column] = { ...sheetCell(table, cell), height };
  return places;
}

/** Lines a cell's text takes; cells reaching over several rows have room enough. */
function linesOf(table: RenderedTable, cell: RenderedCell): number {
  if (cell.rowspan > 1) return 1;
  const covered = table.widths.slice(cell.column, cell.column + cell.colspan);
  const characters = covered.reduce((sum, width) => sum + columnWidth(table, width), 0);
  return Math.max(1, Math.ceil((cell.text.length * 2) / (characters - 1)));
}

function sheetCell(table: RenderedTable, cell: RenderedCell): CellObject {
  const isLabel = table.number === 3 && cell.scope === 'row';
  return {
    ...(typeof cell.value === 'number'
      ? { value: cell.value, type: Number }
      : cell.text === ''
        ? {}
        : { value: cell.text, type: String }),
    ...(cell.colspan > 1 ? { columnSpan: cell.colspan } : {}),
    ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
    ...border,
    ...font,
    align: isLabel ? 'left' : 'center',
    alignVertical: 'center',
    wrap: true,
  };
}

/** Characters wide; one unit of the relative width of table 3 is 1.6 characters. */
function columnWidth(table: RenderedTable, width: number): number {
  if (table.number === 3) return width * 1.6;
  return table.number === 4 ? 7 : width * 3;
}
