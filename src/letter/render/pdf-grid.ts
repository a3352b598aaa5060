/** 表格的格: which columns and rows each cell takes, its lines, and how high the rows are for it. */
import type { LetterCell, LetterTable } from '../document.ts';
import { twipsPerMillimetre } from './docx-measures.ts';
import { linesOf, type Measure } from './pdf-lines.ts';
import type { Element, Pen } from './pdf-pen.ts';

/** Points between a rule and the text. */
export const padding = { side: 4, above: 1 };

export interface GridCell {
  cell: LetterCell;
  row: number;
  rows: number;
  /** From the left edge of the table, in points. */
  left: number;
  width: number;
  lines: string[];
  element: Element;
}

export interface Grid {
  /** By rows, left to right. */
  cells: GridCell[];
  heights: number[];
  /** Height of a line. */
  pitch: number;
}

export function gridOf(
  pen: Pen,
  table: LetterTable,
  width: number,
  measure: Measure,
  element: Element,
): Grid {
  const total = table.widths.reduce((sum, share) => sum + share, 0);
  const edges = [0];
  for (const share of table.widths) edges.push((edges.at(-1) ?? 0) + (share / total) * width);
  const taken = table.widths.map(() => 0);
  const cells = table.rows.flatMap(({ cells }, row) => {
    const within = pen.element('TR', element);
    let column = 0;
    const placed = cells.map((cell): GridCell => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const end = Math.min(column + (cell.colspan ?? 1), table.widths.length);
      taken.fill(cell.rowspan ?? 1, column, end);
      const left = edges[column] ?? width;
      const own = (edges[end] ?? width) - left;
      column = end;
      return {
        cell,
        row,
        rows: Math.min(cell.rowspan ?? 1, table.rows.length - row),
        left,
        width: own,
        lines: cell.text.split('\n').flatMap((text) => linesOf(text, measure, own - 2 * padding.side)),
        element: elementOf(pen, cell, within),
      };
    });
    for (const [index, rows] of taken.entries()) taken[index] = Math.max(0, rows - 1);
    return placed;
  });
  const pitch = measure.size * 1.3;
  return { cells, pitch, heights: heightsOf(table, cells, pitch) };
}

function elementOf(pen: Pen, { header }: LetterCell, within: Element): Element {
  if (header === undefined) return pen.element('TD', within);
  return pen.element('TH', within, header === 'column' ? 'Column' : 'Row');
}

/** Each row as high as it must be, and as its cells are; the last row of a cell over several rows makes up for what they lack. */
function heightsOf(table: LetterTable, cells: readonly GridCell[], pitch: number): number[] {
  const heights = table.rows.map(({ height = 8 }) => (height * twipsPerMillimetre) / 20);
  const byEnd = cells.toSorted((a, b) => a.row + a.rows - (b.row + b.rows));
  for (const { row, rows, lines } of byEnd) {
    const need = lines.length * pitch + 2 * padding.above;
    const last = row + rows - 1;
    const others = heights.slice(row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, need - others);
  }
  return heights;
}
