import type { Block, TableCell } from '../document.ts';
import { sideBySide } from './side-by-side.ts';
import { isHeading, isLabel, isValue } from './text/line.ts';

/**
 * 工作表 rows as blocks: a sheet may hold the whole report, so a row whose only text is a section heading or a paragraph is text,
 * and the rows between are tables; a sheet of a single column is text altogether. A row without any cell parts two tables; a blank row of cells is kept (table 4 may be all blank),
 * but of blank rows at the end only one.
 */
export function sheetBlocks(rows: TableCell[][]): Block[] {
  const parts = sideBySide(rows);
  return parts.length === 1 ? partBlocks(rows) : parts.flatMap(partBlocks);
}

function partBlocks(rows: TableCell[][]): Block[] {
  const blocks: Block[] = [];
  let run: TableCell[][] = [];
  const isText = rows.every((row) => row.length <= 1);
  const settle = () => {
    while (isBlank(run.at(-1)) && isBlank(run.at(-2)) && run.length > 0) run.pop();
    const first = run.findIndex((row) => lineOf(row) === undefined);
    const last = run.findLastIndex((row) => lineOf(row) === undefined);
    const table = first < 0 ? [] : run.slice(first, last + 1);
    for (const row of first < 0 ? run : run.slice(0, first)) putLines(lineOf(row) ?? '');
    if (!table.every(isBlank)) {
      blocks.push({
        kind: 'table',
        rows: table.map((row, at) => row.map((cell) => clamped(cell, table.length - at))),
      });
    }
    for (const row of first < 0 ? [] : run.slice(last + 1)) putLines(lineOf(row) ?? '');
    run = [];
  };
  const putLines = (text: string) => {
    for (const line of text.split('\n'))
      if (line.trim() !== '') blocks.push({ kind: 'text', text: line.trim() });
  };
  for (const row of rows) {
    const printed = row.filter((cell) => cell.text !== '');
    const [only] = printed;
    if (only && printed.length === 1 && (isText || isHeading(only.text) || only.text.length > 80)) {
      settle();
      putLines(only.text);
    } else if (row.length === 0) settle();
    else if (run.length > 0 || printed.length > 0) run.push(row);
  }
  settle();
  return blocks;
}

/** The text of a row that prints a single one, neither label nor figure: above and below a table it is a title, a unit, a signature. */
function lineOf(row: TableCell[]): string | undefined {
  const [only, ...others] = row.filter((cell) => cell.text !== '');
  if (!only || others.length > 0 || isLabel(only.text) || isValue(only.text)) return undefined;
  return only.text;
}

function isBlank(row: TableCell[] | undefined): boolean {
  return row?.every((cell) => cell.text === '') ?? true;
}

function clamped(cell: TableCell, rowsLeft: number): TableCell {
  return cell.rowspan <= rowsLeft ? cell : { ...cell, rowspan: rowsLeft };
}
