/** 断行: lines of a width, by the rules of 禁则 (GB/T 15834-2011 §5): no closing mark begins a line, no opening mark ends one. */
import { printable, type Typeface } from './pdf-typeface.ts';

const closing = /^[，。、；：？！）》」』】〕〉”’％…—·.,;:?!)\]}%~～]$/u;
const opening = /^[（《“‘「『【〔〈([{]$/u;
/** Latin words, numbers and addresses stay whole where they fit on a line. */
const word = /^[\p{Script=Latin}\p{Nd}\p{M}@&/_+=#.,:?%~'-]$/u;

export interface Measure {
  typeface: Typeface;
  size: number;
  /** Points between characters. */
  spacing: number;
}

/** Lines of a text: the first of width `first`, the others of `width`, in points. At least one, which may be empty. */
export function linesOf(text: string, measure: Measure, width: number, first = width): string[] {
  const lines: string[] = [];
  let line = '';
  const overflows = (more: string) => !fits(line + more, measure, lines.length === 0 ? first : width);
  const put = (more: string) => {
    if (line !== '' && overflows(more)) {
      lines.push(line);
      line = '';
    }
    line += more;
  };
  for (const piece of piecesOf(printable(text))) {
    if (fits(piece, measure, Math.min(first, width))) put(piece);
    else for (const character of piece) put(character);
  }
  return [...lines, line];
}

export function widthOf(text: string, { typeface, size, spacing }: Measure): number {
  return typeface.width(text, size) + spacing * Math.max(0, [...text].length - 1);
}

function fits(text: string, measure: Measure, width: number): boolean {
  return widthOf(text.trimEnd(), measure) <= width + 0.01;
}

/** What must not be parted. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    const joins =
      pieces.length > 0 &&
      (closing.test(character) || opening.test(before) || (word.test(character) && word.test(before)));
    if (joins) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    before = character;
  }
  return pieces;
}
