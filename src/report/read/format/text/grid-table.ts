import type { TableCell } from '../../document.ts';
import type { Stretch } from './stretch.ts';
import { glued, widthOf } from './wrap.ts';

const border = /^\+(?:[-=:]+\+)+$/;
const line = /^[+|].*[+|]$/;
const mostLines = 20_000;

/** A stretch of a line between two walls; `rule` where it is a border. */
interface Segment {
  from: number;
  to: number;
  text: string;
  rule: boolean;
}

interface OpenCell extends TableCell {
  row: number;
  to: number;
}

/** 字符画的表格 (`+---+===+`), as converters from Word to Markdown print them: a cell reaches as far as no border cuts it. */
export function findGridTable(lines: string[], at: number): Stretch | undefined {
  if (!border.test((lines[at] ?? '').trim())) return undefined;
  const drawn: string[] = [];
  for (const text of lines.slice(at, at + mostLines)) {
    if (!line.test(text.trim())) break;
    drawn.push(text.trim());
  }
  if (drawn.length < 3) return undefined;
  return { blocks: [{ kind: 'table', rows: rowsOf(drawn) }], next: at + drawn.length };
}

function rowsOf(drawn: string[]): TableCell[][] {
  const walls = wallsOf(drawn);
  const rows: TableCell[][] = [];
  let open: OpenCell[] = [];
  let row = -1;
  let isRuled = false;
  for (const text of drawn) {
    const segments = segmentsOf(text, walls);
    const rules = segments.filter(({ rule }) => rule);
    if (rules.length > 0) open = open.filter((cell) => !isClosed(cell, rules));
    if (rules.length === 0 && (isRuled || row < 0)) {
      row += 1;
      rows.push([]);
    }
    isRuled = rules.length > 0;
    for (const segment of segments.filter(({ rule }) => !rule)) {
      const cell = open.find(({ column, to }) => column === segment.from && to === segment.to);
      if (cell) {
        cell.text = glued(cell.text, segment.text);
        if (!isRuled) cell.rowspan = row - cell.row + 1;
      } else if (!isRuled) open.push(cellFrom(segment, row, rows));
    }
  }
  return rows.filter((cells) => cells.length > 0);
}

function cellFrom({ from, to, text }: Segment, row: number, rows: TableCell[][]): OpenCell {
  const cell: OpenCell = { text, column: from, colspan: to - from, rowspan: 1, row, to };
  rows[row]?.push(cell);
  return cell;
}

function isClosed(cell: OpenCell, rules: Segment[]): boolean {
  return rules.some(({ from, to }) => from < cell.to && to > cell.column);
}

/** Places of the walls, as the whole borders show them. */
function wallsOf(drawn: string[]): number[] {
  const places = new Set<number>();
  for (const text of drawn)
    if (border.test(text)) for (const { index } of text.matchAll(/\+/g)) places.add(index);
  return [...places].sort((a, b) => a - b);
}

/** A line cut at its walls. Chinese characters are two places wide, some marks one or two: a wall is the nearest one. */
function segmentsOf(text: string, walls: number[]): Segment[] {
  const marks = [...text.matchAll(/(?<!\\)[|]|\+(?=[-=:]|$)|(?<=[-=:])\+/g)];
  const isWhole = marks.length === walls.length;
  const segments: Segment[] = [];
  let from = 0;
  for (const [at, mark] of marks.entries()) {
    const before = marks[at - 1];
    if (!before) continue;
    const inner = text.slice(before.index + 1, mark.index);
    const to = isWhole ? at : nearest(walls, widthOf(text.slice(0, mark.index)), from + 1);
    segments.push({ from, to, text: inner.trim().replace(/\\$/, ''), rule: /^[-=:]{2,}$/.test(inner) });
    from = to;
  }
  return segments;
}

function nearest(walls: number[], place: number, least: number): number {
  let best = Math.min(least, walls.length - 1);
  for (let at = best; at < walls.length; at += 1)
    if (Math.abs((walls[at] ?? 0) - place) < Math.abs((walls[best] ?? 0) - place)) best = at;
  return best;
}
