/** 行文中的数: how the drafted sentences say a figure. */
import { type CellPath, numberIn, type Report } from '../model.ts';

export type Cells = Readonly<Record<CellPath, number>>;

/** Throws RangeError where the tables have no such cell: a sentence never says a number that was not counted. */
export function figure(cells: Cells, path: CellPath): number {
  const number = cells[path];
  if (number === undefined) throw new RangeError(`no such cell: ${path}`);
  return number;
}

export function sumOf(cells: Cells, paths: readonly CellPath[]): number {
  return paths.reduce((sum, path) => sum + figure(cells, path), 0);
}

/** `，其中甲3件、乙1件`; '' where nothing is above zero. */
export function among(parts: readonly (readonly [name: string, count: number])[]): string {
  const printed = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}件`);
  return printed.length === 0 ? '' : `，其中${printed.join('、')}`;
}

/** `，较上年增加5件`; '' where last year's report is not there or leaves a cell open. */
export function growth(cells: Cells, paths: readonly CellPath[], last: Report | undefined): string {
  const before = paths.map((path) => numberIn(last?.cells[path]));
  if (before.includes(undefined)) return '';
  const change = sumOf(cells, paths) - before.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  if (change === 0) return '，与上年持平';
  return `，较上年${change > 0 ? '增加' : '减少'}${Math.abs(change)}件`;
}
