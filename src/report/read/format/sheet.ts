import type { Block, TableCell } from '../document.ts';
import { isHeading } from './text/line.ts';

/**
 * 工作表 rows as blocks: a sheet may hold the whole report, so a row whose only text is a section heading or a paragraph is text,
 * and the rows between are tables; a sheet of a single column is text altogether. A row without any cell parts two tables; a blank row of cells is kept (table 4 may be all blank),
 * but of blank rows at the end only one.
 */
export function sheetBlocks(rows: TableCell[][]): Block[] {
  const blocks: Block[] = [];
  let run: TableCell[][] = [];
  const isText = rows.every((row) => row.length <= 1);
  const settle = () => {
    while (isBlank(run.at(-1)) && isBlank(run.at(-2)) && run.length > 0) run.pop();
    if (!run.every(isBlank)) {
      blocks.push({
        kind: 'table',
        rows: run.map((row, at) => row.map((cell) => clamped(cell, run.length - at))),
      });
    }
    run = [];
  };
  for (const row of rows) {
    const printed = row.filter((cell) => cell.text !== '');
    const [only] = printed;
    if (only && printed.length === 1 && (isText || isHeading(only.text) || only.text.length > 80)) {
      settle();
      for (const line of only.text.split('\n'))
        if (line.trim() !== '') blocks.push({ kind: 'text', text: line.trim() });
    } else if (row.length === 0) settle();
    else if (run.length > 0 || printed.length > 0) run.push(row);
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
