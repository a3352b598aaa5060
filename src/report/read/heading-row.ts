/** 表格里的章标题: a row that holds nothing but the heading of a part is a heading, wherever the page's makers put it. */
import { withoutSpace } from './bare-text.ts';
import type { Block, TableCell } from './document.ts';
import { matchHeading } from './heading.ts';

/** A table cut at the rows that are headings; itself where it has none. */
export function cutTable(rows: TableCell[][]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const [at, row] of rows.entries()) {
    const heading = headingIn(row, rows.length);
    if (heading === undefined) continue;
    if (at > from) blocks.push({ kind: 'table', rows: rows.slice(from, at) });
    blocks.push({ kind: 'text', text: heading });
    from = at + 1;
  }
  if (from < rows.length) blocks.push({ kind: 'table', rows: from === 0 ? rows : rows.slice(from) });
  return blocks;
}

/** In a table of several rows only a numbered heading over the whole width counts: others caption or divide a table. */
function headingIn(row: TableCell[], rows: number): string | undefined {
  const printed = row.filter((cell) => withoutSpace(cell.text) !== '');
  const [only] = printed;
  if (!only || printed.length > 1 || (rows > 1 && row.length > 1)) return undefined;
  const match = matchHeading(only.text);
  return match && (match.numbered || rows === 1) ? only.text.trim() : undefined;
}
