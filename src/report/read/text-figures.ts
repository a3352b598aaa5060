/** 数字位置上的文字 (见附件, 详见附表): where a grid has a header, what stands under its columns is a figure's cell whatever it prints. */
import { withoutSpace } from './bare-text.ts';
import type { Strip, StripCell } from './strip.ts';

/** The strip with all cells under `columns` as its figures, if it prints other text there; itself where the grid does not show it. */
export function withTextFigures(strip: Strip, columns: number[]): Strip {
  const from = Math.min(...columns);
  if (!strip.row || !strip.labels.some(({ column = -1 }) => column >= from)) return strip;
  const labels = strip.row.filter((cell) => isPrinted(cell) && (cell.column ?? 0) < from);
  const figures = strip.row.filter((cell) => (cell.column ?? 0) >= from);
  if (figures.filter(isPrinted).length > columns.length) return strip;
  return columns.every((column) => figures.some((cell) => covers(cell, column)))
    ? { ...strip, labels, figures }
    : strip;
}

function covers(cell: StripCell, column: number): boolean {
  const from = cell.column ?? Number.NaN;
  return from <= column && column < from + (cell.colspan ?? 1);
}

function isPrinted(cell: StripCell): boolean {
  return withoutSpace(cell.text) !== '';
}
