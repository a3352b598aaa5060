import type { Block } from '../../document.ts';
import { tableOf } from './cells.ts';
import { unruledTables } from './columns.ts';
import { framesOf } from './frame.ts';
import { type Box, isInside, type Piece, type Ruling } from './geometry.ts';
import { type Line, linesOf } from './lines.ts';

/** What a page prints, top to bottom. */
export type Printed = { line: Line } | { block: Block; box: Box };

/** A single box with more text than this is a frame around prose; with less it is the one row of a table that a page end left over. */
const longestLabel = 40;

export interface PageContent {
  pieces: Piece[];
  rulings: Ruling[];
  pictures: Box[];
}

/** 一页: ruled tables by their lines, tables without lines by the columns their figures stand in, all else as lines. */
export function printedOn({ pieces, rulings, pictures }: PageContent): Printed[] {
  const printed: Printed[] = pictures.map((box) => ({ block: { kind: 'picture' }, box }));
  let left = pieces;
  for (const frame of framesOf(rulings)) {
    const inside = left.filter((piece) => isInside(piece, frame));
    const boxed = frame.xs.length === 2 && frame.ys.length === 2 && lengthOf(inside) > longestLabel;
    if (boxed || inside.length === 0) continue;
    left = left.filter((piece) => !inside.includes(piece));
    printed.push({ block: tableOf(frame, inside), box: frame });
  }
  const { lines, tables } = unruledTables(linesOf(left));
  for (const line of lines) printed.push({ line });
  printed.push(...tables);
  return printed.sort((a, b) => topOf(a) - topOf(b));
}

function lengthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

function topOf(printed: Printed): number {
  return 'line' in printed ? printed.line.y1 : printed.box.y1;
}
