import type { Block, TableCell } from '../../document.ts';
import { isNumber, isValue } from '../text/line.ts';
import type { Box, Piece } from './geometry.ts';
import { type Line, linesOf, textOfLine } from './lines.ts';

/** A wider gap than this many type heights parts two columns. */
const columnGap = 1.2;
/** Pieces of one word touch; Chinese type sets a quarter of its height beside figures. */
const wordGap = 0.2;
/** In type heights; a line of prose is longer, unless so many figures end it. */
const longestLabel = 25;
const fewestAlone = 3;
const fewestRows = 2;

/**
 * 无框线的表格: neighbouring lines whose words stand in columns. The lines with the most figures give the columns; beside
 * figures a place without a word is a blank cell. A line of words alone may be a piece of a label and has no blank cells.
 */
export function unruledTables(lines: Line[]): { lines: Line[]; tables: { block: Block; box: Box }[] } {
  const plain: Line[] = [];
  const tables: { block: Block; box: Box }[] = [];
  let run: { line: Line; words: Piece[] }[] = [];
  const settle = () => {
    while (run.length > 0 && (run.at(-1)?.words.length ?? 0) < 2)
      plain.push(...run.splice(-1).map(({ line }) => line));
    const figured = run.filter(({ words }) => words.some((word) => isNumber(word.text)));
    if (run.length >= fewestRows && figured.length >= 1) tables.push(tableFrom(run));
    else plain.push(...run.map(({ line }) => line));
    run = [];
  };
  for (const line of lines) {
    const words = wordsOf(line);
    const fits =
      words.length >= 2 &&
      (words.length >= 3 || words.slice(1).every((word) => isValue(word.text)) || run.length > 0);
    const wraps =
      run.length > 0 &&
      words.length === 1 &&
      line.x2 - line.x1 < line.size * 20 &&
      isNear(run.at(-1)?.line, line);
    if (fits || wraps) run.push({ line, words });
    else {
      settle();
      plain.push(line);
    }
  }
  settle();
  return { lines: plain.sort((a, b) => a.y1 - b.y1), tables };
}

function isNear(above: Line | undefined, line: Line): boolean {
  return above !== undefined && line.y1 - above.y2 < line.size;
}

/**
 * Words of a line, parted at the gaps between columns; a run of figures parted by spaces is several words, and so are a label and the
 * figures that end the line behind it, however close.
 */
function wordsOf(line: Line): Piece[] {
  const words: Piece[] = [];
  const pieces = line.pieces.flatMap(figuresOf);
  const figuresFrom = firstFigureOf(pieces);
  for (const [at, piece] of pieces.entries()) {
    const last = words.at(-1);
    if (last && at !== figuresFrom && isOneWord(last, piece)) {
      last.text = textOfLine({ ...line, pieces: [last, piece] });
      last.x2 = piece.x2;
    } else words.push({ ...piece });
  }
  return words;
}

function isOneWord(last: Piece, piece: Piece): boolean {
  const close = piece.x1 - last.x2 < piece.size * columnGap;
  return close && !(isNumber(last.text) && isNumber(piece.text));
}

/** Where the figures begin that end a line, if a gap parts them from a label no longer than labels are. */
function firstFigureOf(pieces: Piece[]): number {
  const at = pieces.findLastIndex(({ text }) => !isNumber(text)) + 1;
  const [first, label, figure] = [pieces[0], pieces[at - 1], pieces[at]];
  if (!first || !label || !figure) return -1;
  const isLong = label.x2 - first.x1 > label.size * longestLabel && pieces.length - at < fewestAlone;
  return figure.x1 - label.x2 >= figure.size * wordGap && !isLong ? at : -1;
}

function figuresOf(piece: Piece): Piece[] {
  const parts = piece.text.split(/\s+/);
  if (parts.length < 2 || !parts.every(isValue)) return [piece];
  const step = (piece.x2 - piece.x1) / piece.text.length;
  return [...piece.text.matchAll(/\S+/g)].map((word) => {
    const x1 = piece.x1 + word.index * step;
    return { ...piece, text: word[0], x1, x2: x1 + word[0].length * step };
  });
}

function tableFrom(run: { line: Line; words: Piece[] }[]): { block: Block; box: Box } {
  const most = Math.max(...run.map(({ words }) => words.length));
  const columns: { x1: number; x2: number }[] = [];
  for (const { words } of run.filter((row) => row.words.length === most)) {
    for (const [at, word] of words.entries()) {
      const column = columns[at];
      if (!column) columns.push({ x1: word.x1, x2: word.x2 });
      else {
        column.x1 = Math.min(column.x1, word.x1);
        column.x2 = Math.max(column.x2, word.x2);
      }
    }
  }
  const rows = run.map(({ words }) => rowOf(words, columns));
  const boxes = run.map(({ line }) => line);
  const box = {
    x1: Math.min(...boxes.map((line) => line.x1)),
    y1: Math.min(...boxes.map((line) => line.y1)),
    x2: Math.max(...boxes.map((line) => line.x2)),
    y2: Math.max(...boxes.map((line) => line.y2)),
  };
  return { block: { kind: 'table', rows }, box };
}

function rowOf(words: Piece[], columns: { x1: number; x2: number }[]): TableCell[] {
  const texts = columns.map((): Piece[] => []);
  for (const word of words) {
    const x = (word.x1 + word.x2) / 2;
    const distances = columns.map((column) => Math.max(column.x1 - x, x - column.x2, 0));
    texts[distances.indexOf(Math.min(...distances))]?.push(word);
  }
  const cells = texts.map((pieces, column) => ({
    text: linesOf(pieces).map(textOfLine).join('\n'),
    column,
    colspan: 1,
    rowspan: 1,
  }));
  return words.some(({ text }) => isValue(text)) ? cells : cells.filter(({ text }) => text !== '');
}
