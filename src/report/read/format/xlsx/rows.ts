import type { TableCell } from '../../document.ts';
import { Refusal } from '../no.ts';
import { parseXml } from '../xml.ts';

const mostRows = 5000;
const mostColumns = 200;

interface Range {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** 工作表 as rows of cells with merges resolved: blank places between cells are blank cells, rows without any cell are empty. */
export function rowsOfSheet(part: Uint8Array, strings: string[]): TableCell[][] {
  const { texts, merges } = cellsOfSheet(part, strings);
  const width = Math.max(0, ...texts.map((row) => row.length));
  const covered = new Set<number>();
  const merged = new Map<number, Range>();
  for (const range of merges) {
    for (let row = range.row; row <= range.lastRow; row += 1) {
      for (let column = range.column; column <= range.lastColumn; column += 1)
        covered.add(row * mostColumns + column);
    }
    covered.delete(range.row * mostColumns + range.column);
    merged.set(range.row * mostColumns + range.column, range);
  }
  return texts.map((row, at) => {
    const cells: TableCell[] = [];
    const end = row.length > 0 ? width : 0;
    for (let column = 0; column < end; column += 1) {
      const place = at * mostColumns + column;
      if (covered.has(place)) continue;
      const range = merged.get(place) ?? { row: at, column, lastRow: at, lastColumn: column };
      const [colspan, rowspan] = [range.lastColumn - column + 1, range.lastRow - at + 1];
      cells.push({ text: (row[column] ?? '').trim(), column, colspan, rowspan });
    }
    return cells;
  });
}

/** Texts by row and column as the sheet holds them, hidden rows left out of sight, and the merged ranges. */
function cellsOfSheet(part: Uint8Array, strings: string[]): { texts: string[][]; merges: Range[] } {
  const texts: string[][] = [];
  const merges: Range[] = [];
  let row = -1;
  let column = -1;
  let hidden = false;
  let type = 'n';
  let value = '';
  let inValue = false;
  parseXml(part, {
    open(tag) {
      switch (tag.name.slice(tag.name.indexOf(':') + 1)) {
        case 'row':
          row = Number(tag.get('r') ?? row + 2) - 1;
          column = -1;
          hidden = tag.get('hidden') === '1' || tag.get('hidden') === 'true';
          if (!(row >= 0 && row < mostRows))
            throw new Refusal('too-large', `工作表超过 ${mostRows} 行，不像年度报告，没有读取。`);
          break;
        case 'c':
          column = columnOf(tag.get('r')) ?? column + 1;
          type = tag.get('t') ?? 'n';
          value = '';
          break;
        case 'v':
        case 't':
          inValue = true;
          break;
        case 'mergeCell': {
          const [from, to] = (tag.get('ref') ?? '').split(':').map(placeOf);
          if (from && to && to.row < mostRows && to.column < mostColumns) {
            merges.push({ ...from, lastRow: to.row, lastColumn: to.column });
          }
          break;
        }
        default:
      }
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'v' || local === 't') inValue = false;
      if (local !== 'c' || hidden || column < 0 || column >= mostColumns) return;
      while (texts.length <= row) texts.push([]);
      const cells = texts[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = printed(type, value, strings);
    },
  });
  return { texts, merges };
}

function printed(type: string, value: string, strings: string[]): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? generalNumber(value) : value;
}

/** 常规 format: 566.5299999999997 is stored where 566.53 is shown. */
function generalNumber(value: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  return String(Number(number.toPrecision(15)));
}

function columnOf(reference: string | undefined): number | undefined {
  return reference === undefined ? undefined : placeOf(reference).column;
}

function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
