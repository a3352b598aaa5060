import { daysBetween, plainDate } from '../../law/plain-date.ts';
import type { SheetColumn, SheetValue } from './column.ts';
import { declaration, escaped, spreadsheet } from './xml.ts';

/** Day 0 of a spreadsheet is 1899-12-30. */
const daysBefore1970 = 25_569;

/** Places of the styles in `stylesXml`. */
const styleOf = { heading: 1, text: 2, day: 3, number: 4, yesNo: 5 } as const;

/** 1 → A, 27 → AA. */
export function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const name = String.fromCodePoint(65 + rest);
  return number > 26 ? columnName((number - 1 - rest) / 26) + name : name;
}

function textCell(style: number, text: string): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Throws RangeError where a value is not of the kind of its column. */
function cell({ kind, heading }: SheetColumn, value: SheetValue): string {
  const style = styleOf[kind];
  if (value === undefined) return `<c s="${style}"/>`;
  if (kind === 'yesNo' && typeof value === 'boolean') return textCell(style, value ? '是' : '否');
  if (kind === 'number' && typeof value === 'number') return `<c s="${style}"><v>${value}</v></c>`;
  if (kind === 'text' && typeof value === 'string') return textCell(style, value);
  if (kind === 'day' && typeof value === 'string') {
    const serial = daysBetween(plainDate('1970-01-01'), plainDate(value)) + daysBefore1970;
    return `<c s="${style}"><v>${serial}</v></c>`;
  }
  throw new RangeError(`${heading}: ${value}`);
}

/** Height of a line, and the most a row can have, in points. */
const lineHeight = 13.5;
const tallest = 409;

/** Lines a text takes in a column; a Chinese character is as wide as two others. */
function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => {
    const wide = [...line].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
    return lines + Math.max(1, Math.ceil(wide / (width - 1)));
  }, 0);
}

/** One row, as high as its longest text. */
export function rowXml(columns: readonly SheetColumn[], values: readonly SheetValue[]): string {
  const lines = columns.map(({ kind, width }, at) => {
    const value = values[at];
    return kind === 'text' && typeof value === 'string' ? linesIn(value, width) : 1;
  });
  const height = Math.min(tallest, Math.max(...lines) * lineHeight + 3);
  return `<row ht="${height}">${columns.map((column, at) => cell(column, values[at])).join('')}</row>`;
}

/** Everything before the rows: frozen heading row and first column, widths, the headings. */
export function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const headings = columns.map(({ heading }) => textCell(styleOf.heading, heading));
  return `${declaration}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row ht="32" customHeight="1">${headings.join('')}</row>`;
}

/** Everything after the rows: a filter over all of them; A3 across, four pages wide, as many down as it takes. */
export function sheetFoot(columns: readonly SheetColumn[], rows: number): string {
  const last = `${columnName(columns.length)}${rows + 1}`;
  return `</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="4" fitToHeight="0"/></worksheet>`;
}
