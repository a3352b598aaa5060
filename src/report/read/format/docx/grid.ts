import type { Flow, OpenCell } from '../flow.ts';

interface OpenRow {
  column: number;
  cell: OpenCell | undefined;
  merge: 'none' | 'restart' | 'continue';
  dropped: boolean;
}

/** Word 表格: grid columns are counted from the spans, and cells that continue a vertical merge belong to the cell above. */
export class WordGrid {
  readonly #flow: Flow;
  #rows: OpenRow[] = [];
  /** For each open table the cells that began a vertical merge, by grid column. */
  #merging: Map<number, OpenCell>[] = [];

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  openTable(): void {
    this.#flow.openTable();
    this.#merging.push(new Map());
  }

  closeTable(): void {
    this.#merging.pop();
    this.#flow.closeTable();
  }

  openRow(): void {
    this.#flow.openRow();
    this.#rows.push({ column: 0, cell: undefined, merge: 'none', dropped: false });
  }

  /** A deleted or hidden row is not printed. */
  closeRow(): void {
    this.#flow.closeCell();
    if (this.#rows.pop()?.dropped) this.#flow.table?.rows.pop();
  }

  openCell(): void {
    const row = this.#rows.at(-1);
    const cell = this.#flow.openCell();
    if (!row || !cell) return;
    row.cell = cell;
    row.merge = 'none';
    cell.column = row.column;
  }

  closeCell(): void {
    this.#flow.closeCell();
    const row = this.#rows.at(-1);
    const cell = row?.cell;
    const merging = this.#merging.at(-1);
    if (!row || !cell || !merging) return;
    const above = merging.get(cell.column);
    row.column += cell.colspan;
    row.cell = undefined;
    if (row.merge === 'continue' && above) {
      above.rowspan += 1;
      this.#flow.table?.rows.at(-1)?.pop();
    } else if (row.merge === 'none') merging.delete(cell.column);
    else merging.set(cell.column, cell);
  }

  span(columns: number): void {
    const cell = this.#rows.at(-1)?.cell;
    if (cell && columns > 1) cell.colspan = columns;
  }

  merge(kind: string | undefined): void {
    const row = this.#rows.at(-1);
    if (row) row.merge = kind === 'restart' ? 'restart' : 'continue';
  }

  /** Columns left free before the first cell of a row. */
  indent(columns: number): void {
    const row = this.#rows.at(-1);
    if (row && columns > 0) row.column += columns;
  }

  dropRow(): void {
    const row = this.#rows.at(-1);
    if (row) row.dropped = true;
  }
}
