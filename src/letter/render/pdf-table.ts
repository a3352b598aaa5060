/**
 * 表格: black rules, header rows on every page. A row goes whole to the next page; one that no page holds is parted between its lines.
 */
import type { LetterTable } from '../document.ts';
import { type Grid, type GridCell, gridOf, padding } from './pdf-grid.ts';
import { widthOf } from './pdf-lines.ts';
import type { Pen, Style } from './pdf-pen.ts';
import type { Sheet } from './pdf-sheet.ts';

/** A row, or a part of one, as it stands on the page. */
interface Strip {
  row: number;
  top: number;
  height: number;
  /** The row ends here. */
  ends: boolean;
}

export function writeTable(pen: Pen, sheet: Sheet, table: LetterTable, size: number): void {
  const style: Style = { weight: 'regular', size };
  const grid = gridOf(pen, table, sheet.width, pen.measure(style), pen.element('Table'));
  const written = new Map<GridCell, number>();
  const headerHeight = sum(grid.heights.slice(0, table.headerRows));
  // A header that fills the page would leave no room for what it heads.
  const repeated = headerHeight < sheet.whole / 2 ? table.headerRows : 0;
  let strips: Strip[] = [];

  const put = (row: number, height: number, ends: boolean) => {
    strips.push({ row, top: sheet.top(), height, ends });
    sheet.advance(height);
  };
  const turn = (row: number) => {
    writeStrips({ pen, sheet, grid, style }, strips, written);
    strips = [];
    sheet.next();
    if (row >= table.headerRows) repeatHeader({ pen, sheet, grid, style }, repeated);
  };

  for (const [row, height] of grid.heights.entries()) {
    // The header is not parted from the first row below it.
    const wanted = row === 0 ? sum(grid.heights.slice(0, table.headerRows + 1)) : height;
    const most = sheet.whole - (row >= table.headerRows ? sum(grid.heights.slice(0, repeated)) : 0);
    if (wanted > sheet.room() && wanted <= most && !sheet.isFresh()) turn(row);
    let rest = height;
    while (rest > sheet.room() + 0.1) {
      const fitting = Math.floor((sheet.room() - 2 * padding.above) / grid.pitch);
      if (fitting > 0) {
        const part = fitting * grid.pitch + 2 * padding.above;
        put(row, part, false);
        rest = Math.max(rest - fitting * grid.pitch, grid.pitch + 2 * padding.above);
      }
      turn(row);
    }
    put(row, rest, true);
  }
  writeStrips({ pen, sheet, grid, style }, strips, written);
}

interface Place {
  pen: Pen;
  sheet: Sheet;
  grid: Grid;
  style: Style;
}

/** The cells on this page with as many of their lines as the page has room for; `written` counts them. */
function writeStrips(place: Place, strips: readonly Strip[], written: Map<GridCell, number>): void {
  for (const one of place.grid.cells) {
    const own = strips.filter(({ row }) => row >= one.row && row < one.row + one.rows);
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) continue;
    const height = sum(own.map((strip) => strip.height));
    const done = written.get(one) ?? 0;
    const isEnd = last.ends && last.row === one.row + one.rows - 1;
    const room = Math.floor((height - 2 * padding.above + 0.1) / place.grid.pitch);
    const lines = isEnd ? one.lines.slice(done) : one.lines.slice(done, done + room);
    written.set(one, done + lines.length);
    writeCell(place, one, { lines, top: first.top, height }, false);
  }
}

function repeatHeader(place: Place, rows: number): void {
  const { sheet, grid } = place;
  const top = sheet.top();
  for (const one of grid.cells.filter(({ row }) => row < rows)) {
    const above = sum(grid.heights.slice(0, one.row));
    const height = sum(grid.heights.slice(one.row, one.row + one.rows));
    writeCell(place, one, { lines: one.lines, top: top + above, height }, true);
  }
  sheet.advance(sum(grid.heights.slice(0, rows)));
}

/** `again`: told before, and so not told once more. */
function writeCell(
  { pen, sheet, grid, style }: Place,
  { cell, left, width, element }: GridCell,
  { lines, top, height }: { lines: readonly string[]; top: number; height: number },
  again: boolean,
): void {
  const from = sheet.left + left;
  pen.frame(from, top, width, height);
  const isLeft = cell.header === undefined && cell.align === 'left';
  const above = top + (height - lines.length * grid.pitch) / 2;
  for (const [index, line] of lines.entries()) {
    const free = isLeft ? 0 : (width - 2 * padding.side - widthOf(line, pen.measure(style))) / 2;
    const middle = above + (index + 0.5) * grid.pitch;
    pen.write(line, from + padding.side + free, middle, style, again ? undefined : element);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
