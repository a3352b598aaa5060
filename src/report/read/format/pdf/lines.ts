import type { Box, Piece } from './geometry.ts';

/** 一行: pieces that stand on one line, left to right. */
export interface Line extends Box {
  pieces: Piece[];
  size: number;
}

/** Pieces as lines, top to bottom. Pieces whose heights overlap by half stand on one line. */
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces.toSorted((a, b) => middle(a) - middle(b) || a.x1 - b.x1)) {
    const line = lines.findLast(
      (line) => overlap(line, piece) > Math.min(line.y2 - line.y1, piece.y2 - piece.y1) / 2,
    );
    if (!line) {
      lines.push({ ...box(piece), pieces: [piece], size: piece.size });
      continue;
    }
    line.pieces.push(piece);
    line.x1 = Math.min(line.x1, piece.x1);
    line.x2 = Math.max(line.x2, piece.x2);
    line.size = Math.max(line.size, piece.size);
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x1 - b.x1);
  return lines.sort((a, b) => a.y1 - b.y1);
}

/** Text of a line; a gap between words of figures or Latin letters is a space, a wide gap two. */
export function textOfLine(line: Line): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of line.pieces) {
    const gap = piece.x1 - end;
    if (text !== '' && gap > piece.size * 1.5) text += '  ';
    else if (gap > piece.size * 0.2 && /\w$/.test(text) && /^\w/.test(piece.text)) text += ' ';
    text += piece.text;
    end = Math.max(end, piece.x2);
  }
  return closedUp(text);
}

/** A space between two Chinese characters comes from justified type. */
export function closedUp(text: string): string {
  return text
    .replaceAll(
      /(?<=[\u2018-\u201d\u3001-\u9fff\uff00-\uffef]) (?=[\u2018-\u201d\u3001-\u9fff\uff00-\uffef])/g,
      '',
    )
    .trim();
}

function middle(piece: Box): number {
  return (piece.y1 + piece.y2) / 2;
}

function overlap(a: Box, b: Box): number {
  return Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
}

function box({ x1, y1, x2, y2 }: Box): Box {
  return { x1, y1, x2, y2 };
}
