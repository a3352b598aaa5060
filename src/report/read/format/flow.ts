import type { Block } from '../document.ts';
import { blocksOfTable } from './table.ts';

/** 单元格 while it is being read; `column` is -1 until the grid is known. */
export interface OpenCell {
  blocks: Block[];
  column: number;
  colspan: number;
  rowspan: number;
}

export interface OpenTable {
  rows: OpenCell[][];
  /** Where the table's blocks go when it closes. */
  into: Block[];
  /** The cell text goes into, if one is open. */
  open: OpenCell | undefined;
}

/**
 * 文流: paragraphs and nested tables in reading order, without recursion. A reader calls it as it meets text and marks; tables
 * inside tables are settled from the inside out, so the depth of nesting costs no stack.
 */
export class Flow {
  readonly blocks: Block[] = [];
  #into: Block[] = this.blocks;
  #paragraph = '';
  #endsInSpace = false;
  #tables: OpenTable[] = [];

  /** Text as it stands; runs are glued to the open paragraph. */
  write(text: string): void {
    if (text === '') return;
    this.#paragraph += text;
    this.#endsInSpace = text.endsWith(' ');
  }

  /** Whether a space written now would be the second, or the first of a paragraph. */
  get needsNoSpace(): boolean {
    return this.#paragraph === '' || this.#endsInSpace;
  }

  /** Takes the open paragraph away, to be put back later (a text box stands inside a paragraph). */
  lift(): string {
    const lifted = this.#paragraph;
    this.#paragraph = '';
    return lifted;
  }

  /** Ends the open paragraph, if it has any text. */
  end(): void {
    if (this.#paragraph === '') return;
    const text = this.#paragraph.trim();
    this.#paragraph = '';
    if (text !== '') this.#into.push({ kind: 'text', text });
  }

  put(block: Block): void {
    this.end();
    this.#into.push(block);
  }

  get table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  openTable(): void {
    this.end();
    this.#tables.push({ rows: [], into: this.#into, open: undefined });
  }

  openRow(): void {
    this.closeCell();
    this.table?.rows.push([]);
  }

  openCell(colspan = 1, rowspan = 1): OpenCell | undefined {
    this.closeCell();
    const table = this.table;
    if (!table) return undefined;
    if (table.rows.length === 0) table.rows.push([]);
    const cell: OpenCell = { blocks: [], column: -1, colspan, rowspan };
    table.rows.at(-1)?.push(cell);
    table.open = cell;
    this.#into = cell.blocks;
    return cell;
  }

  closeCell(): void {
    this.end();
    const table = this.table;
    if (!table?.open) return;
    table.open = undefined;
    this.#into = table.into;
  }

  closeTable(): void {
    this.closeCell();
    const table = this.#tables.pop();
    if (!table) return;
    for (const block of blocksOfTable(table.rows)) table.into.push(block);
    this.#into = table.into;
  }

  /** Closes whatever a broken copy left open. */
  finish(): Block[] {
    while (this.#tables.length > 0) this.closeTable();
    this.end();
    return this.blocks;
  }
}
