/** 表四 政府信息公开行政复议、行政诉讼情况: strips → the 15 cells. */
import { remedyCells, remedyGroups } from '../layout.ts';
import { bareText, withoutSpace } from './bare-text.ts';
import { isFigureLike, parseCellValue } from './cell-value.ts';
import { balancedCutsOf } from './glued-row.ts';
import { findFigures, type RowFigures } from './row-figures.ts';
import type { Strip, StripCell } from './strip.ts';
import { keepCell, type TableReading } from './table-reading.ts';
import { withTextFigures } from './text-figures.ts';

const paths = remedyGroups.flatMap((group) => remedyCells.map((cell) => `${group.key}.${cell.key}`));
const columnHeads = new Set<string>(remedyCells.map(({ label }) => label));
const groupSize = remedyCells.length;

/** Reads table 4: one row of 15 figures, or 5 + 10, or a glued run of digits whose groups balance in one way only. */
export function readRemediesTable(strips: Strip[], reading: TableReading): void {
  const own = withTexts(strips.filter((strip) => strip.table === 4)).filter(
    (strip) => strip.figures.length > 0,
  );
  const figures = findWholeRow(own) ?? findColumn(own) ?? joinedRows(own) ?? gluedRow(own, reading);
  if (!figures) return;
  for (const [index, path] of paths.entries()) keepCell(reading, path, figures[index]);
}

/** The row right below the fifteen column heads is the figures', whatever it prints. */
function withTexts(strips: Strip[]): Strip[] {
  return strips.map((strip, at) => {
    const heads = strips[at - 1]?.row?.filter((cell) => columnHeads.has(bareText(cell.text))) ?? [];
    const columns = heads.flatMap(({ column }) => (column === undefined ? [] : [column]));
    return columns.length === paths.length ? withTextFigures(strip, columns) : strip;
  });
}

function findWholeRow(strips: Strip[]): RowFigures | undefined {
  for (const strip of strips) {
    if (strip.figures.every((cell) => withoutSpace(cell.text) === '') && strip.lost) continue;
    const figures = findRow(strip.figures);
    if (figures && (isPrinted(figures) || isDataRow(strip, strips))) return figures;
  }
  return undefined;
}

/** A blank row of 15 cells is the data row only as the last row of its grid; rows of covered header cells look like it. */
function isDataRow(strip: Strip, strips: Strip[]): boolean {
  return !strip.lost && strip.figures.length === paths.length && strip === strips.at(-1);
}

function findRow(cells: StripCell[]): RowFigures | undefined {
  return cells.length === paths.length
    ? cells.map((cell) => parseCellValue(cell.text))
    : findFigures(cells, paths.length);
}

function isPrinted(figures: RowFigures): boolean {
  return figures.some((figure) => figure !== null && figure !== undefined);
}

/** The table printed in two or three parts: 复议 (5) and 诉讼 (10, or 5 and 5), one after the other. */
function joinedRows(strips: Strip[]): RowFigures | undefined {
  const joined: RowFigures = [];
  for (const strip of strips) {
    const cells = strip.lost ? withoutTrailingBlanks(strip.figures) : strip.figures;
    const printed = cells.filter((cell) => withoutSpace(cell.text) !== '').length;
    if (printed === 0 || !cells.every((cell) => isFigureLike(cell.text))) continue;
    if (cells.length % groupSize !== 0) return undefined;
    joined.push(...cells.map((cell) => parseCellValue(cell.text)));
    if (joined.length >= paths.length) break;
  }
  return joined.length === paths.length ? joined : undefined;
}

/** The table printed upright: fifteen rows of one figure, each group under its name and in the official order. */
function findColumn(strips: Strip[]): RowFigures | undefined {
  const rows = strips.filter((strip) => columnHeads.has(bareText(strip.labels.at(-1)?.text ?? '')));
  if (rows.length !== paths.length) return undefined;
  const inOrder = rows.every(({ labels, figures }, at) => {
    const texts = labels.map(({ text }) => bareText(text));
    const [group, cell] = [remedyGroups[Math.floor(at / groupSize)], remedyCells[at % groupSize]];
    const isNamed = at % groupSize > 0 || texts.some((text) => group && text.endsWith(group.label));
    return figures.length === 1 && isNamed && texts.at(-1) === cell?.label;
  });
  return inOrder ? rows.map(({ figures }) => parseCellValue(figures[0]?.text ?? '')) : undefined;
}

function withoutTrailingBlanks(cells: StripCell[]): StripCell[] {
  const last = cells.findLastIndex((cell) => withoutSpace(cell.text) !== '');
  return cells.slice(0, last + 1);
}

function gluedRow(strips: Strip[], reading: TableReading): number[] | undefined {
  const runs = strips
    .map((strip) => strip.figures.map((cell) => withoutSpace(cell.text)).filter((text) => text !== ''))
    .filter((texts) => texts.length === 1 && /^\d{15,}$/.test(texts[0] ?? ''));
  const digits = runs[0]?.[0];
  if (!digits) return undefined;
  const ways = threeGroups(digits);
  const [only] = ways;
  if (only && ways.length === 1) {
    reading.notes.push({
      code: 'glued-digits-split',
      message: '表四数字粘连，已按勾稽关系唯一确定的方式拆分。',
    });
    return only;
  }
  reading.notes.push({
    code: 'glued-digits-undecided',
    message: `表四数字粘连为“${digits}”，勾稽关系不能唯一确定拆分方式，未读取。`,
    cells: ['reconsideration', 'litigation'],
  });
  return undefined;
}

function threeGroups(digits: string): number[][] {
  if (digits.length === paths.length) return [[...digits].map(Number)];
  const ways: number[][] = [];
  for (let a = groupSize; a <= digits.length - 2 * groupSize; a++) {
    const first = balancedCutsOf(digits.slice(0, a), groupSize);
    if (first.length === 0) continue;
    for (let b = a + groupSize; b <= digits.length - groupSize; b++) {
      const second = balancedCutsOf(digits.slice(a, b), groupSize);
      const third = second.length > 0 ? balancedCutsOf(digits.slice(b), groupSize) : [];
      for (const x of first) for (const y of second) for (const z of third) ways.push([...x, ...y, ...z]);
    }
  }
  return ways;
}
