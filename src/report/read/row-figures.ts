/**
 * 一行的数: which of the printed cells of a row are its figures. Copies add blank cells at the end (padding, marks of merged
 * cells) or in front; a row is taken only where one choice of figures is left, never filled up.
 */
import { type CellValue, numberIn } from '../model.ts';
import { withoutSpace } from './bare-text.ts';
import { parseCellValue } from './cell-value.ts';
import type { StripCell } from './strip.ts';

/** Figures of a row in column order; undefined stands for a cell that the original does not have. */
export type RowFigures = (CellValue | undefined)[];

/** The `count` cells that are the row's figures; undefined where the copy leaves it open. */
export function findFigures(cells: StripCell[], count: number): RowFigures | undefined {
  if (cells.length < count) return undefined;
  const printed = cells.filter((cell) => withoutSpace(cell.text) !== '');
  if (printed.length === count) return printed.map((cell) => parseCellValue(cell.text));
  const windows: RowFigures[] = [];
  for (let start = 0; start + count <= cells.length; start++) {
    const outside = [...cells.slice(0, start), ...cells.slice(start + count)];
    if (outside.some((cell) => withoutSpace(cell.text) !== '')) continue;
    windows.push(cells.slice(start, start + count).map((cell) => parseCellValue(cell.text)));
  }
  return windows.find(isBalanced) ?? windows[0];
}

/** The figures under given grid columns, for rows whose cells do not match the header in number. */
export function findFiguresUnder(cells: StripCell[], columns: number[]): RowFigures | undefined {
  const found = columns.map((column) =>
    cells.find((c) => c.column !== undefined && c.column <= column && column < c.column + (c.colspan ?? 1)),
  );
  if (!found.every((cell) => cell !== undefined)) return undefined;
  return found.map((cell) => parseCellValue(cell.text));
}

function isBalanced(values: RowFigures): boolean {
  const numbers = values.map((value) => numberIn(value));
  const total = numbers.at(-1);
  const parts = numbers.slice(0, -1).reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return total !== undefined && total === parts;
}
