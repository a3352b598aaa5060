import { isFigureCell, isHeading, isLabel, isNumber } from './line.ts';
import { plainRow, type Stretch } from './stretch.ts';

const fewestMarks = 15;
const gap = /[ \u3000\u00a0]{2,}/;

/** 空格分列的行: a label and its figures parted by spaces, or words parted by runs of spaces. */
export function findSpacedRows(lines: string[], at: number): Stretch | undefined {
  const rows: string[][] = [];
  let next = at;
  for (let line = at; line < lines.length; line += 1) {
    const cells = rowOf(lines, line);
    if (cells) {
      rows.push(cells);
      next = line + 1;
    } else if ((lines[line] ?? '').trim() !== '' || line - next > 1) break;
  }
  if (rows.length === 0 || (rows.length === 1 && !rows[0]?.some(isFigureCell))) return undefined;
  return { blocks: [{ kind: 'table', rows: rows.map(plainRow) }], next };
}

/** Whether a line is a row by itself: the label of a table and three figures or more. */
export function isLabelledRow(line: string): boolean {
  const cells = rowOf([line], 0) ?? [];
  return cells.length >= 4 && isFigureCell(cells.at(-1) ?? '') && !isFigureCell(cells[0] ?? '');
}

function rowOf(lines: string[], at: number): string[] | undefined {
  const line = (lines[at] ?? '').trim();
  if (line.length < 3 || line.length > 160 || /[\t|。；]/.test(line) || isHeading(line)) return undefined;
  const words = line.split(/[\s\u3000]+/);
  const figures = words.length - 1 - words.findLastIndex((word) => !isFigureCell(word));
  const tail = words.slice(words.length - figures);
  if (figures === words.length) return figures >= 3 && isFigureRow(words) ? words : undefined;
  const label = labelOf(line, tail);
  const named = label.split(/\s+/).some(isLabel);
  if (named || tail.some(isNumber)) {
    if (figures >= 2 && label.length <= 60 && !/[，,：:]$/.test(label)) return [...label.split(gap), ...tail];
    if (figures === 1 && isLoneLabel(label, tail) && standsAmongShort(lines, at))
      return [...label.split(gap), ...tail];
  }
  const parts = line.split(gap);
  const spread =
    parts.length >= 3 && parts.every((part) => part.length <= 30) && parts.some((part) => part.length > 1);
  return spread && parts.filter(isLabel).length >= 2 ? parts : undefined;
}

/** What stands before the figures, spaces inside it kept. */
function labelOf(line: string, tail: string[]): string {
  let end = line.length;
  for (const word of tail.toReversed()) end = line.lastIndexOf(word, end - 1);
  return line.slice(0, end).trim();
}

/** Marks alone are a row of table 4; fewer of them are a line drawn under a text. */
function isFigureRow(words: string[]): boolean {
  return words.some(isNumber) || words.length >= fewestMarks;
}

function isLoneLabel(label: string, tail: string[]): boolean {
  return (
    isLabel(label) ||
    (tail.some(isNumber) &&
      label.length >= 2 &&
      label.length <= 25 &&
      !/[\d\s，,。；;：:、年月日第]/.test(label))
  );
}

/** One figure behind a word is a row only among other short lines; in a wrapped paragraph the lines around are long. */
function standsAmongShort(lines: string[], at: number): boolean {
  const around = [lines[at - 1], lines[at + 1]].map((line) => (line ?? '').trim());
  return (
    around.every((line) => line.length <= 26 || isLabel(line) || isHeading(line)) &&
    (isLabelled(around) || isLabel(lines[at]?.trim().split(/\s/)[0] ?? ''))
  );
}

function isLabelled(around: string[]): boolean {
  return around.some((line) => isLabel(line) || isNumber(line.split(/\s+/).at(-1) ?? ''));
}
