/**
 * 表格条: the document's tables as one sequence of strips, each belonging to table 2, 3 or 4 by what is printed in it. One
 * table for all three, a table split over pages, and cells without row ends all become the same thing here.
 */
import { bareText, withoutSpace } from './bare-text.ts';
import { isFigureLike } from './cell-value.ts';
import type { Block, TableCell } from './document.ts';
import { splitGlued } from './glued-text.ts';

export type TableNumber = 2 | 3 | 4;

/** Labels, then figures, as they stand in one row (or between two labels where the row ends are lost). */
export interface Strip {
  table: TableNumber;
  labels: StripCell[];
  figures: StripCell[];
  /** True where row ends were lost: trailing blanks may be marks of merged cells and mean nothing. */
  lost: boolean;
  /** All cells of the row, where the source has a grid. */
  row?: StripCell[];
}

/** `column` is the grid column, where the source has a grid. */
export interface StripCell {
  text: string;
  column?: number;
  colspan?: number;
}

const tableTwo = /第二十条第?[一五六八九15689]+项|本年(?:度)?制发件数|本年新制作数/;
const tableThree = /申请人情况|勾稽关系|自然人.*商业企业|^自然人$|本年(?:度)?新收政府信息公开申请/;
const tableFour = /^行政复议$|^行政复议行政诉讼|未经复议直接起诉|复议后起诉|^行政法?复议.*结果维持/;

/** Which statutory table the text opens, if any. */
export function tableOpenedBy(text: string): TableNumber | undefined {
  const bare = bareText(text);
  if (tableTwo.test(bare)) return 2;
  if (tableThree.test(bare)) return 3;
  return tableFour.test(bare) ? 4 : undefined;
}

/** The strips of a run of blocks, in order. Prose is passed over; `inTables` says the run stands in parts two to four. */
export function stripsOf(blocks: Block[], inTables = true): Strip[] {
  const collector = new StripCollector();
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) collector.addRow(row);
    else if (block.kind === 'cells') collector.addLostCells(block.cells);
    else if (block.kind === 'text' && inTables) collector.addLine(block.text);
  }
  return collector.strips;
}

/** A figure that the copy set behind the label of its row, in one cell: `行政规范性文件 0`. */
const stuckFigure = /^([\s\S]*[\p{Script=Han}）)”"])\s*(\d+)\s*$/u;

class StripCollector {
  readonly strips: Strip[] = [];
  #table: TableNumber | undefined;

  addRow(row: TableCell[]): void {
    const last = row.findLastIndex((cell) => isLabel(cell.text));
    const labels: StripCell[] = row.slice(0, last + 1).filter((cell) => isLabel(cell.text));
    const texts = labels.map((cell) => cell.text);
    if (last >= 0) this.#table = tableOpenedBy(texts.join('')) ?? firstOpened(texts) ?? this.#table;
    if (this.#table === undefined) return;
    if (row.length === 1 && this.#addGlued(texts[0] ?? '')) return;
    const figures: StripCell[] = row.slice(last + 1);
    const head = labels.at(-1);
    const stuck = head && stuckFigure.exec(head.text);
    if (stuck) {
      labels[labels.length - 1] = { ...head, text: stuck[1] ?? '' };
      const isFree = withoutSpace(figures[0]?.text ?? '0') === '';
      figures.splice(0, isFree ? 1 : 0, { ...(isFree ? figures[0] : {}), text: stuck[2] ?? '' });
    }
    this.strips.push({ table: this.#table, labels, figures, lost: false, row });
  }

  addLostCells(cells: string[]): void {
    let strip: Strip | undefined;
    const parts = cells.flatMap(partsOfCell);
    for (const [index, text] of parts.entries()) {
      const heads = isLabel(text);
      if (heads) {
        const opened = tableOpenedBy(text) ?? tableOpenedBy(`${text}${parts[index + 1] ?? ''}`);
        if (opened) this.#table = opened;
      }
      if (this.#table === undefined) continue;
      if (heads && this.#addGlued(text)) {
        strip = undefined;
        continue;
      }
      if (!strip || (heads && strip.figures.some((cell) => withoutSpace(cell.text) !== ''))) {
        strip = { table: this.#table, labels: [], figures: [], lost: true };
        this.strips.push(strip);
      }
      strip.table = this.#table;
      if (!heads) strip.figures.push({ text });
      else {
        strip.labels.push({ text });
        strip.figures = [];
      }
    }
  }

  addLine(text: string): void {
    if (this.#addGlued(text)) return;
    const bare = withoutSpace(text);
    if (bare === '' || bare.length > 60 || /[。！？]/.test(bare)) return;
    this.#table = tableOpenedBy(text) ?? this.#table;
    if (this.#table === undefined) return;
    if (isFigureLike(text))
      this.strips.push({ table: this.#table, labels: [], figures: [{ text }], lost: true });
    else this.strips.push({ table: this.#table, labels: [{ text }], figures: [], lost: true });
  }

  /** Crawler text in which a whole table is one run of characters. */
  #addGlued(text: string): boolean {
    const pieces = splitGlued(text);
    if (pieces === undefined) return false;
    for (const piece of pieces) {
      this.#table = tableOpenedBy(piece.label) ?? this.#table;
      if (this.#table === undefined) continue;
      const figures = piece.figures.map((figure) => ({ text: figure }));
      this.strips.push({ table: this.#table, labels: [{ text: piece.label }], figures, lost: true });
    }
    return true;
  }
}

/** Where row ends are lost, a cell of several words may be several cells: `其他处理 0`, `217 1235`. */
function partsOfCell(text: string): string[] {
  const stuck = /^([\s\S]*[\p{Script=Han}）)”"])\s+([\d０-９][\d０-９,，\s]*)$/u.exec(text);
  if (stuck) return [stuck[1] ?? '', ...partsOfCell(stuck[2] ?? '')];
  return /^[\d０-９,，]+(?:\s+[\d０-９,，]+)+\s*$/.test(text) ? text.trim().split(/\s+/) : [text];
}

function isLabel(text: string): boolean {
  return !isFigureLike(text) && withoutSpace(text) !== '';
}

function firstOpened(texts: string[]): TableNumber | undefined {
  for (const text of texts) {
    const opened = tableOpenedBy(text);
    if (opened) return opened;
  }
  return undefined;
}
