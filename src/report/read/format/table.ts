import type { Block, TableCell } from '../document.ts';
import type { OpenCell } from './flow.ts';

/** Wider grids are nonsense or malice. */
export const mostColumns = 1000;
const mostRowspan = 1000;
/** Longer text than this in one cell is prose that a layout table holds, unless figures stand beside it. */
const proseLength = 120;

/**
 * 表格 or 排版用表格: the blocks of one table. A row that holds a nested table or long prose is layout and dissolves into what it
 * contains; runs of other rows are a table. A table of a single column is layout throughout.
 */
export function blocksOfTable(rows: OpenCell[][]): Block[] {
  place(rows);
  const single = rows.every((row) => row.length <= 1) && rows.every((row) => (row[0]?.colspan ?? 1) === 1);
  const blocks: Block[] = [];
  let run: OpenCell[][] = [];
  for (const row of rows) {
    if (!single && !isLayout(row)) {
      run.push(row);
      continue;
    }
    settle(run, blocks);
    run = [];
    for (const cell of row) for (const block of cell.blocks) blocks.push(block);
  }
  settle(run, blocks);
  return blocks;
}

/** Gives every cell that has none its grid column, past the cells that reach down from rows above. */
function place(rows: OpenCell[][]): void {
  const busyUntil: number[] = [];
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      cell.rowspan = Math.max(1, Math.min(cell.rowspan, mostRowspan, rows.length - at));
      if (cell.column < 0) {
        while ((busyUntil[column] ?? 0) > at) column += 1;
        cell.column = column;
      }
      cell.colspan = Math.max(1, Math.min(cell.colspan, mostColumns - cell.column));
      column = cell.column + cell.colspan;
      for (let covered = cell.column; cell.rowspan > 1 && covered < column; covered += 1) {
        busyUntil[covered] = at + cell.rowspan;
      }
    }
  }
}

function isLayout(row: OpenCell[]): boolean {
  if (row.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return true;
  const prose = row.filter((cell) => lengthOf(cell) > proseLength);
  if (prose.length === 0) return false;
  const figures = row.filter((cell) => /^[-+\d.,\s]*\d[-+\d.,\s]*$/.test(textOf(cell)));
  return figures.length < 2;
}

function settle(run: OpenCell[][], blocks: Block[]): void {
  if (run.every((row) => row.every((cell) => cell.blocks.length === 0)) && run.length < 2) {
    return;
  }
  const pictures: Block[] = [];
  const table: TableCell[][] = run.map((row, at) =>
    row.map((cell) => {
      for (const block of cell.blocks) if (block.kind === 'picture') pictures.push(block);
      const rowspan = Math.min(cell.rowspan, run.length - at);
      return { text: textOf(cell), column: cell.column, colspan: cell.colspan, rowspan };
    }),
  );
  blocks.push({ kind: 'table', rows: table });
  for (const picture of pictures) blocks.push(picture);
}

function textOf(cell: OpenCell): string {
  const [first] = cell.blocks;
  if (cell.blocks.length === 1 && first?.kind === 'text') return first.text;
  return cell.blocks
    .filter((block) => block.kind === 'text')
    .map((block) => block.text)
    .join('\n');
}

function lengthOf(cell: OpenCell): number {
  let length = 0;
  for (const block of cell.blocks) if (block.kind === 'text') length += block.text.length;
  return length;
}
