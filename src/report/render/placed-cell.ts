/** 单元格落位: cells with spans, in reading order → grid columns, header ids and header relations. */
import type { RenderedCell } from './table-layout.ts';

/** A cell before it has its place. `block` begins a new part of the table: headers above it no longer hold. */
export type DraftCell = Omit<RenderedCell, 'column' | 'id' | 'headers'> & { block?: boolean };

/** The grid place, ids (`prefix-row-column`) and header relations of every cell. */
export function placeCells(prefix: string, drafts: DraftCell[][]): RenderedCell[][] {
  const taken = new Set<string>();
  let above: RenderedCell[] = [];
  const beside: { cell: RenderedCell; last: number }[] = [];
  return drafts.map((row, index) => {
    let column = 0;
    return row.map(({ block, ...draft }) => {
      while (taken.has(`${index}:${column}`)) column++;
      for (let r = 0; r < draft.rowspan; r++)
        for (let c = 0; c < draft.colspan; c++) taken.add(`${index + r}:${column + c}`);
      const cell: RenderedCell = { ...draft, column };
      if (block) above = [];
      if (cell.scope) cell.id = `${prefix}-${index}-${column}`;
      if (cell.scope?.startsWith('col')) above.push(cell);
      if (cell.scope?.startsWith('row')) beside.push({ cell, last: index + cell.rowspan - 1 });
      if (cell.figure) {
        const rows = beside.filter(({ last }) => last >= index).map(({ cell }) => cell);
        const columns = above.filter((head) => overlaps(head, cell));
        cell.headers = [...rows, ...columns].flatMap(({ id }) => id ?? []);
      }
      column += cell.colspan;
      return cell;
    });
  });
}

function overlaps(head: RenderedCell, cell: RenderedCell): boolean {
  return head.column < cell.column + cell.colspan && cell.column < head.column + head.colspan;
}
