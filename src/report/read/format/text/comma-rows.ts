import { sheetBlocks } from '../sheet.ts';
import { isFigureCell, isLabel } from './line.ts';
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
    const row = rowOf(lines, next) ?? dividerOf(lines, next);
    if (!row) break;
    rows.push(row.cells);
    next = row.next;
    if (rows.length === mostBeforeFigures && figuredOf(rows) < 2) return undefined;
  }
  const isTable = isStatutory(rows) ? figuredOf(rows) > 0 : rows.length >= 3 && figuredOf(rows) > 1;
  if (!isTable) return undefined;
  return { blocks: sheetBlocks(rows.map(plainRow)), next };
}

/** Rows of which half the cells are figures or blank. */
function figuredOf(rows: string[][]): number {
  return rows.filter(
    (cells) => cells.filter((cell) => cell === '' || isFigureCell(cell)).length * 2 >= cells.length,
  ).length;
}

/** Two labels of the statutory tables tell one that is too short to show by its figures. */
function isStatutory(rows: string[][]): boolean {
  return rows.flat().filter((cell) => isLabel(cell.trim())).length >= 2;
}

/** A label over the whole width (第二十条第（五）项) with rows below it. */
function dividerOf(lines: string[], at: number): { cells: string[]; next: number } | undefined {
  const text = (lines[at] ?? '').trim();
  return isLabel(text) && (lines[at + 1] ?? '').includes(',') ? { cells: [text], next: at + 1 } : undefined;
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
