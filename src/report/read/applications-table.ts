/** 表三 收到和处理政府信息公开申请情况: strips → cells. */
import { applicantColumns, applicationPath, applicationRows, identityNote } from '../layout.ts';
import { bareText, withoutSpace } from './bare-text.ts';
import { joinCutRows } from './cut-row.ts';
import { ownLabels, provenRows, startsRow } from './disorder.ts';
import { decideGluedRows } from './glued-table.ts';
import { findFigures, findFiguresUnder, type RowFigures } from './row-figures.ts';
import { findRowKey, isRowHead } from './row-label.ts';
import { placeByOrder, type ReadRow } from './row-order.ts';
import type { Strip, StripCell } from './strip.ts';
import { keepCell, keepLabel, type TableReading } from './table-reading.ts';
import { withTextFigures } from './text-figures.ts';

const columnKeys = applicantColumns.map((column) => column.key);
const columnHeads = new Set<string>(applicantColumns.slice(0, 5).map(({ label }) => label));
const officialLabels = new Map(
  [...applicationRows[2019], ...applicationRows[2021]].map((row) => [row.key, row.label] as const),
);

/** Reads table 3 from its strips; rows come out under the labels they stand behind, or by printed order where labels are lost. */
export function readApplicationsTable(strips: Strip[], reading: TableReading): void {
  const printed = strips.filter((strip) => strip.table === 3);
  const header = headerColumns(printed);
  const labelled = joinCutRows(printed.map((strip) => withTexts(strip, header))).map((strip) => ({
    ...strip,
    ...rowOf(strip),
  }));
  const own = provenRows(
    labelled.map((strip) => {
      const read = strip.figures.length > 0 ? figuresOf(strip.figures, header) : undefined;
      return { ...strip, read, digits: read ? undefined : gluedDigits(strip) };
    }),
    reading,
  );
  const rows: ReadRow[] = [];
  const strays: string[] = [];
  for (const [at, strip] of own.entries()) {
    const { key, label } = strip;
    const isBlank = strip.figures.every((cell) => withoutSpace(cell.text) === '');
    if (strip.figures.length === 0 || (isBlank && key === undefined)) continue;
    const figures = strip.read;
    if (isBlank && hasStrayNeighbour(own, at)) rows.push({ key, label });
    else if (figures) rows.push({ key, label, figures });
    else {
      const { digits } = strip;
      if (digits) rows.push({ key, label, digits });
      else if (key) rows.push({ key, label });
      else if (strip.figures.length === 1) strays.push(strip.figures[0]?.text ?? '');
    }
  }
  const placed = placeByOrder(rows, strays, reading);
  decideGluedRows(placed, reading);
  for (const { key, label, figures } of placed) {
    if (!key || !figures) continue;
    for (const [index, column] of columnKeys.entries()) {
      keepCell(reading, applicationPath(key, column), figures[index]);
    }
    if (label) keepLabel(reading, `applications.${key}`, label, officialLabels.get(key) ?? '');
  }
  readHeaderLabels(own, reading);
}

type LabelledStrip = Strip & { key: string | undefined; label: string };

/** Whether figures without a row of their own stand right above or below a blank row of a grid: then they may be its figures. */
function hasStrayNeighbour(strips: LabelledStrip[], at: number): boolean {
  if (strips[at]?.lost) return false;
  return [strips[at - 1], strips[at + 1]].some(
    (other) =>
      other !== undefined &&
      other.key === undefined &&
      !other.label.trim().startsWith('其中') &&
      other.figures.filter((cell) => /\d/.test(cell.text)).length >= columnKeys.length - 1,
  );
}

function rowOf(strip: Strip): { key: string | undefined; label: string } {
  if (strip.labels.length === 0 || strip.figures.length === 0) return { key: undefined, label: '' };
  const texts = (strip.lost ? ownLabels(strip.labels) : strip.labels).map((cell) => cell.text);
  const last = texts.at(-1) ?? '';
  if (
    strip.lost &&
    strip.labels.some(({ text }) => columnHeads.has(bareText(text))) &&
    !startsRow(texts[0] ?? '')
  )
    return { key: undefined, label: '' };
  const key = findRowKey(last) ?? findRowKey(texts.join(''));
  return { key, label: key === undefined && isRowHead(last) ? '' : last };
}

function figuresOf(cells: StripCell[], header: number[] | undefined): RowFigures | undefined {
  if (cells.length === columnKeys.length && !isReordered(header))
    return findFigures(cells, columnKeys.length);
  const under = header && cells.length > 0 ? findFiguresUnder(cells, header) : undefined;
  return under ?? findFigures(cells, columnKeys.length);
}

/** Grid columns of the seven applicant classes, where a grid prints them all. */
function headerColumns(strips: Strip[]): number[] | undefined {
  const found = new Map<string, number>();
  for (const strip of strips) {
    if (strip.figures.some((cell) => withoutSpace(cell.text) !== '')) break;
    for (const cell of strip.labels) {
      const column = applicantColumns.find((c) => c.label === bareText(cell.text));
      if (column && cell.column !== undefined && !found.has(column.key)) found.set(column.key, cell.column);
    }
  }
  const columns = columnKeys.map((key) => found.get(key));
  return columns.every((column) => column !== undefined) && new Set(columns).size === columnKeys.length
    ? columns
    : undefined;
}

function isHeader({ labels }: Strip): boolean {
  return labels.some(({ text }) => text === '申请人情况' || columnHeads.has(text));
}

/** Text in the figures' places belongs to a row only if a row's label stands before it. */
function withTexts(strip: Strip, header: number[] | undefined): Strip {
  const placed = header && !isHeader(strip) ? withTextFigures(strip, header) : strip;
  return placed === strip || rowOf(placed).key === undefined ? strip : placed;
}

/** Whether the header names the classes in another order than the official one. */
function isReordered(header: number[] | undefined): boolean {
  return header?.some((column, i) => i > 0 && column < (header[i - 1] ?? 0)) ?? false;
}

/** Digits whose borders are lost; a space that the copy kept stays as a border that must be honoured. */
function gluedDigits(strip: Strip): string | undefined {
  const texts = strip.figures.map((cell) => withoutSpace(cell.text)).filter((text) => text !== '');
  if (texts.length === 0 || texts.length > 2 || !texts.every((text) => /^\d+$/.test(text))) {
    return undefined;
  }
  return texts.join('').length >= columnKeys.length ? texts.join(' ') : undefined;
}

function readHeaderLabels(strips: LabelledStrip[], reading: TableReading): void {
  for (const strip of strips) {
    if (strip.key === 'newlyReceived') return;
    for (const { text } of strip.labels) {
      const bare = bareText(text);
      if (bare.includes('勾稽关系') && bare.endsWith('等于第三项加第四项之和'))
        keepLabel(reading, 'applications.corner', text, identityNote);
    }
  }
}
