import type { TableCell } from '../document.ts';
import { isFigureCell, isLabel } from './text/line.ts';

const mostGaps = 20;

/**
 * 并排的表格: a sheet cut at its wholly blank columns, if on both sides a statutory table stands with labels of its own. A blank
 * column inside one table has its labels on one side only and cuts nothing.
 */
export function sideBySide(rows: TableCell[][]): TableCell[][][] {
  const starts = [0];
  for (const gap of gapsOf(rows).slice(0, mostGaps)) {
    const part = between(rows, gap, Number.POSITIVE_INFINITY);
    const before = between(rows, starts.at(-1) ?? 0, gap);
    if (isTable(before) && isTable(part)) starts.push(gap);
  }
  if (starts.length === 1) return [rows];
  return starts.map((from, at) => between(rows, from, starts[at + 1] ?? Number.POSITIVE_INFINITY));
}

/** Blank columns. A row that prints a single text is a title or a note over the tables and does not count. */
function gapsOf(rows: TableCell[][]): number[] {
  const taken = new Set<number>();
  let width = 0;
  for (const row of rows) {
    const printed = row.filter(({ text }) => text !== '');
    if (printed.length < 2) continue;
    for (const { column, colspan } of printed)
      for (let at = column; at < column + colspan; at += 1) taken.add(at);
    width = Math.max(width, ...taken);
  }
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns.filter((column) => !taken.has(column) && taken.has(column - 1));
}

function between(rows: TableCell[][], from: number, to: number): TableCell[][] {
  return rows.map((row) => row.filter(({ column }) => column >= from && column < to));
}

/** Whether a row begins with a label and goes on with a figure, or heads the columns of table 4. */
function isTable(rows: TableCell[][]): boolean {
  return rows.some((row) => {
    const labels = row.map(({ text }) => isLabel(text));
    if (row.some(({ text }) => text.endsWith('结果维持'))) return true;
    const label = labels.indexOf(true);
    return label >= 0 && row.slice(label + 1).some(({ text }) => text !== '' && isFigureCell(text));
  });
}
