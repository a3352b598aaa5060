import { sheetBlocks } from '../sheet.ts';
import { isValue } from './line.ts';
import { plainRow, type Stretch } from './stretch.ts';

/** A table shows its figures early. */
const mostBeforeFigures = 30;

/** 逗号分列 (CSV): rows pasted from a spreadsheet. Prose with half-width commas is none: rows of figures must be among them. */
export function findCommaRows(lines: string[], at: number): Stretch | undefined {
  if (!(lines[at] ?? '').includes(',')) return undefined;
  const rows: string[][] = [];
  let next = at;
  while (next < lines.length) {
    if ((lines[next] ?? '').trim() === '' && (lines[next + 1] ?? '').includes(',')) {
      next += 1;
      continue;
    }
    const row = rowOf(lines, next);
    if (!row) break;
    rows.push(row.cells);
    next = row.next;
    if (rows.length === mostBeforeFigures && figuredOf(rows) < 2) return undefined;
  }
  if (rows.length < 3 || figuredOf(rows) < 2) return undefined;
  return { blocks: sheetBlocks(rows.map(plainRow)), next };
}

/** Rows of which half the cells are figures or blank. */
function figuredOf(rows: string[][]): number {
  return rows.filter(
    (cells) => cells.filter((cell) => cell === '' || isValue(cell)).length * 2 >= cells.length,
  ).length;
}

function rowOf(lines: string[], at: number): { cells: string[]; next: number } | undefined {
  let line = lines[at] ?? '';
  let next = at + 1;
  while ((line.split('"').length - 1) % 2 === 1 && next < lines.length && next - at < 30) {
    line += `\n${lines[next]}`;
    next += 1;
  }
  if (!line.includes(',')) return undefined;
  const cells = cellsOf(line);
  const quoted = line.includes('"');
  if (!quoted && cells.some((cell) => cell.length > 60 || cell.includes('。'))) {
    if (cells.filter((cell) => cell !== '').length !== 1) return undefined;
  }
  return cells.length >= 2 ? { cells, next } : undefined;
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === '"' && quoted && line[at + 1] === '"') cell += '"';
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  cells.push(cell);
  return cells;
}
