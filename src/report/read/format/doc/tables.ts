import type { Block } from '../../document.ts';
import type { OpenCell } from '../flow.ts';
import { blocksOfTable } from '../table.ts';
import { placedRows, type RowShape } from './rows.ts';

/** A table that is still open; `into` is where its blocks go. */
interface Level {
  rows: { cells: OpenCell[]; shape: RowShape | undefined }[];
  cells: OpenCell[];
  cell: Block[];
  into: Block[];
}

/** 表格, one inside the other, as Word 97 marks them: every paragraph says how deep it lies, marks end cells and rows. */
export class WordTables {
  readonly #blocks: Block[] = [];
  #levels: Level[] = [];

  /** Closes the tables deeper than this and opens those that lead here. */
  goTo(depth: number): void {
    while (this.#levels.length > depth) this.#close();
    while (this.#levels.length < depth)
      this.#levels.push({ rows: [], cells: [], cell: [], into: this.#levels.at(-1)?.cell ?? this.#blocks });
  }

  put(blocks: Block[]): void {
    const into = this.#levels.at(-1)?.cell ?? this.#blocks;
    for (const block of blocks) into.push(block);
  }

  endCell(): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    level.cells.push({ blocks: level.cell, column: -1, colspan: 1, rowspan: 1 });
    level.cell = [];
  }

  endRow(shape: RowShape | undefined): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    level.rows.push({ cells: level.cells, shape });
    level.cells = [];
    level.cell = [];
  }

  finish(): Block[] {
    this.goTo(0);
    return this.#blocks;
  }

  #close(): void {
    const level = this.#levels.pop();
    if (!level) return;
    if (level.cell.length > 0) level.cells.push({ blocks: level.cell, column: -1, colspan: 1, rowspan: 1 });
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape: undefined });
    if (level.rows.length > 0)
      for (const block of blocksOfTable(placedRows(level.rows))) level.into.push(block);
  }
}
