/**
 * 年报的 Excel 工作簿: sheet 正文 holds title and text, sheets 表二, 表三, 表四 the tables with merged cells and real numbers.
 * Text is always written as text, never as a formula.
 */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Report } from '../model.ts';
import { reportParts } from './report-parts.ts';
import type { RenderedCell, RenderedTable } from './table-layout.ts';

const border = { borderStyle: 'thin', borderColor: '#333333' } as const;
/** Width of sheet 正文 in half-width characters: one page of A4. */
const textWidth = 64;
const font = { fontFamily: '宋体', fontSize: 11 };

export async function reportXlsx(report: Report): Promise<Uint8Array> {
  const parts = reportParts(report);
  const tables = [...parts.strayTables, ...parts.chapters.flatMap((chapter) => chapter.tables)];
  const sheets = [
    { sheet: '正文', data: textRows(parts), columns: [{ width: textWidth }], showGridLines: false },
    ...tables.map((table) => ({
      sheet: table.name,
      data: table.rows.map((row) => sheetRow(table, row)),
      columns: table.widths.map((width) => ({ width: columnWidth(table, width) })),
      stickyRowsCount: table.headerRows,
      ...(table.number === 4 ? { orientation: 'landscape' as const } : {}),
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
  const fontSize = style.fontSize ?? font.fontSize;
  const height = linesIn(value, (textWidth * font.fontSize) / fontSize) * lineHeight(fontSize);
  return [{ value, type: String, wrap: true, alignVertical: 'top', height, ...font, ...style }];
}

/** One row, with the places that spans cover left empty. */
function sheetRow(table: RenderedTable, row: RenderedCell[]): (CellObject | null)[] {
  const places: (CellObject | null)[] = table.widths.map(() => null);
  const height = Math.max(...row.map((cell) => linesOf(table, cell))) * lineHeight(tableFontSize(table)) + 2;
  for (const cell of row) places[cell.column] = { ...sheetCell(table, cell), height };
  return places;
}

/** Lines a cell's text takes; cells reaching over several rows have room enough. */
function linesOf(table: RenderedTable, cell: RenderedCell): number {
  if (cell.rowspan > 1) return 1;
  const covered = table.widths.slice(cell.column, cell.column + cell.colspan);
  const characters = covered.reduce((sum, width) => sum + columnWidth(table, width), 0);
  return linesIn(cell.text, (characters * font.fontSize) / tableFontSize(table) - 1);
}

/** Lines a text takes; a Chinese character is two half-width ones. */
function linesIn(text: string, characters: number): number {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
  return Math.max(1, Math.ceil(width / characters));
}

function lineHeight(fontSize: number): number {
  return Math.round(fontSize * 1.45);
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
    fontSize: tableFontSize(table),
    align: isLabel ? 'left' : 'center',
    alignVertical: 'center',
    wrap: true,
  };
}

function tableFontSize(table: RenderedTable): number {
  return table.number === 3 ? 9 : font.fontSize;
}

/** Characters wide; tables 2 and 3 fill a page of A4, table 4 a page across. */
function columnWidth(table: RenderedTable, width: number): number {
  if (table.number === 3) return width * 1.03;
  return table.number === 4 ? 7 : width * 2.6;
}
