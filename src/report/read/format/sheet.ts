import type { Block, TableCell } from '../document.ts';
import { isHeading } from './text/line.ts';

/**
 * 工作表 rows as blocks: a sheet may hold the whole report, so a row whose only text is a section heading or a paragraph is text,
 * and the rows between are tables.
 */
export function sheetBlocks(rows: TableCell[][]): Block[] {
  const blocks: Block[] = [];
  let run: TableCell[][] = [];
  const settle = () => {
    while (run.length > 0 && isBlank(run.at(-1))) run.pop();
    if (run.length > 0)
      blocks.push({
        kind: 'table',
        rows: run.map((row, at) => row.map((cell) => clamped(cell, run.length - at))),
      });
    run = [];
  };
  for (const row of rows) {
    const printed = row.filter((cell) => cell.text !== '');
    const [only] = printed;
    if (only && printed.length === 1 && (isHeading(only.text) || only.text.length > 80)) {
      settle();
      for (const line of only.text.split('\n'))
        if (line.trim() !== '') blocks.push({ kind: 'text', text: line.trim() });
    } else if (run.length > 0 || printed.length > 0) run.push(row);
  }
  settle();
  return blocks;
}

function isBlank(row: TableCell[] | undefined): boolean {
  return row?.every((cell) => cell.text === '') ?? true;
}

function clamped(cell: TableCell, rowsLeft: number): TableCell {
  return cell.rowspan <= rowsLeft ? cell : { ...cell, rowspan: rowsLeft };
}
