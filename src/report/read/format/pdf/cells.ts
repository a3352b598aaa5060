import type { Block, TableCell } from '../../document.ts';
import { widthOf } from '../text/wrap.ts';
import type { Frame } from './frame.ts';
import type { Piece } from './geometry.ts';
import { linesOf, textOfLine } from './lines.ts';

interface Field {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
  pieces: Piece[];
}

/** 单元格: the fields of a frame without a wall between them are one cell; text belongs to the cell in which it stands. */
export function tableOf(frame: Frame, pieces: Piece[]): Block {
  const fields = fieldsOf(frame);
  for (const piece of pieces)
    for (const part of partsOf(piece, frame, fields)) fieldAt(part, frame, fields)?.pieces.push(part);
  const rows: TableCell[][] = Array.from({ length: frame.ys.length - 1 }, () => []);
  for (const field of new Set(fields.flat())) {
    rows[field.row]?.push({
      text: linesOf(field.pieces).map(textOfLine).join('\n'),
      column: field.column,
      colspan: field.lastColumn - field.column + 1,
      rowspan: field.lastRow - field.row + 1,
    });
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { kind: 'table', rows };
}

/** Every position of the grid with the cell that covers it. */
function fieldsOf(frame: Frame): Field[][] {
  const rows: Field[][] = [];
  for (let row = 0; row < frame.ys.length - 1; row += 1) {
    const fields: Field[] = [];
    rows.push(fields);
    for (let column = 0; column < frame.xs.length - 1; column += 1) {
      const above = row > 0 && !frame.isWallAbove(row, column) ? rows[row - 1]?.[column] : undefined;
      const left = column > 0 && !frame.isWallLeft(row, column) ? fields[column - 1] : undefined;
      const field = above ?? left ?? { row, column, lastRow: row, lastColumn: column, pieces: [] };
      if (above && left && above !== left) absorb(rows, above, left);
      field.lastRow = row;
      field.lastColumn = Math.max(field.lastColumn, column);
      fields.push(field);
    }
  }
  return rows;
}

function absorb(rows: Field[][], into: Field, other: Field): void {
  into.column = Math.min(into.column, other.column);
  into.row = Math.min(into.row, other.row);
  into.lastRow = Math.max(into.lastRow, other.lastRow);
  into.lastColumn = Math.max(into.lastColumn, other.lastColumn);
  for (const fields of rows)
    for (const [at, field] of fields.entries()) if (field === other) fields[at] = into;
}

function indexIn(values: number[], value: number): number {
  const next = values.findIndex((edge) => edge > value);
  return Math.max(0, (next < 0 ? values.length : next) - 1);
}

function fieldAt(piece: Piece, frame: Frame, fields: Field[][]): Field | undefined {
  const row = Math.min(indexIn(frame.ys, (piece.y1 + piece.y2) / 2), frame.ys.length - 2);
  const column = Math.min(indexIn(frame.xs, (piece.x1 + piece.x2) / 2), frame.xs.length - 2);
  return fields[row]?.[column];
}

/** A run of text that reaches over several cells is cut where a character stands in the next cell. */
function partsOf(piece: Piece, frame: Frame, fields: Field[][]): Piece[] {
  const field = fieldAt(piece, frame, fields);
  if (!field || piece.y2 - piece.y1 > piece.x2 - piece.x1) return [piece];
  const slack = piece.size / 2;
  if (
    piece.x1 >= (frame.xs[field.column] ?? 0) - slack &&
    piece.x2 <= (frame.xs[field.lastColumn + 1] ?? 0) + slack
  ) {
    return [piece];
  }
  const step = (piece.x2 - piece.x1) / Math.max(1, widthOf(piece.text));
  const parts: Piece[] = [];
  let last: Field | undefined;
  let x1 = piece.x1;
  for (const char of piece.text) {
    const letter = { ...piece, text: char, x1, x2: x1 + widthOf(char) * step };
    const own = fieldAt(letter, frame, fields);
    const part = parts.at(-1);
    if (part && own === last) {
      part.text += char;
      part.x2 = letter.x2;
    } else parts.push(letter);
    last = own;
    x1 = letter.x2;
  }
  return parts.filter((part) => part.text.trim() !== '');
}
