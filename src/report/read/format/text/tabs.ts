import { sheetBlocks } from '../sheet.ts';
import { isHeading, isValue } from './line.ts';
import { plainRow, type Stretch } from './stretch.ts';

const longestCell = 100;

/**
 * 制表符表格 in two forms. One cell a line, each with a leading tab (a lone tab is a blank cell), rows ended by a blank line; or one
 * row a line, cells parted by tabs.
 */
export function findTabs(lines: string[], at: number): Stretch | undefined {
  const first = lines[at] ?? '';
  if (!first.includes('\t')) return opensQuote(lines, at) ? findRows(lines, at) : undefined;
  if (isRow(first)) return findRows(lines, at);
  return first.startsWith('\t') && !isProse(first) ? findCells(lines, at) : undefined;
}

/** A tab behind a word, or two tabs together. */
function isRow(line: string): boolean {
  if (!line.trimStart().includes('\t') && !line.includes('\t\t')) return false;
  return !line.split('\t').every((cell) => cell.trim() === '' || isProse(cell));
}

function isProse(line: string): boolean {
  const text = line.trim();
  return text.length > longestCell || (text.length > 30 && /[。；]/.test(text));
}

function findRows(lines: string[], at: number): Stretch | undefined {
  const rows: string[][] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.includes('\t') || opensQuote(lines, next)) {
      if (!isRow(line) && isProse(line)) break;
      const quoted = quotedRow(lines, next);
      rows.push(quoted.cells);
      next = quoted.last;
    } else if (
      line.trim() === '' ||
      isHeading(line) ||
      line.trim().length > 40 ||
      !leadsToTab(lines, next + 1)
    ) {
      if (line.trim() !== '' || !leadsToTab(lines, next + 1)) break;
    } else rows.push([line]);
  }
  const ended = rows.every((cells) => cells.length < 2 || cells.at(-1) === '');
  if (ended) for (const cells of rows) if (cells.length > 1) cells.pop();
  if (rows.length === 1 && !rows[0]?.some(isValue)) return undefined;
  return { blocks: sheetBlocks(rows.map(plainRow)), next };
}

function leadsToTab(lines: string[], at: number): boolean {
  return (
    (lines[at] ?? '').includes('\t') || (lines[at]?.trim() === '' && (lines[at + 1] ?? '').includes('\t'))
  );
}

/** A line that opens a quoted cell, closed on a later line that has tabs. */
function opensQuote(lines: string[], at: number): boolean {
  return (lines[at] ?? '').startsWith('"') && quotedRow(lines, at).cells.length > 1;
}

/** A spreadsheet quotes the cells that hold line breaks. */
function quotedRow(lines: string[], at: number): { cells: string[]; last: number } {
  let line = lines[at] ?? '';
  let last = at;
  while (/(^|\t)"[^"\t]*$/.test(line) && last + 1 < lines.length && last - at < 20) {
    last += 1;
    line += `\n${lines[last]}`;
  }
  if (!line.includes('"', line.indexOf('"') + 1)) return { cells: (lines[at] ?? '').split('\t'), last: at };
  return { cells: line.split('\t').map((cell) => cell.replace(/^"([^"]*)"$/s, '$1')), last };
}

function findCells(lines: string[], at: number): Stretch {
  const rows: string[][] = [];
  let row: string[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next] ?? '';
    if (line.startsWith('\t')) {
      if (isRow(line) || isProse(line)) break;
      row.push(line.slice(1));
      next += 1;
    } else if (continues(lines, next, row.at(-1))) {
      row.push(`${row.pop()}\n${line.trim()}`);
      next += 1;
    } else if (line.trim() === '') {
      const beyond = afterBlank(lines, next, row.at(-1));
      if (beyond === undefined) {
        if (row.length > 0) rows.push(row);
        row = [];
        next += 1;
        while (next < lines.length && (lines[next] ?? '').trim() === '' && !lines[next]?.startsWith('\t'))
          next += 1;
        if (!lines[next]?.startsWith('\t')) break;
      } else next = beyond;
    } else break;
  }
  if (row.length > 0) rows.push(row);
  return { blocks: [{ kind: 'table', rows: rows.map(plainRow) }], next };
}

/** A line without a tab goes on with the cell above: a label broken over lines, never a figure. */
function continues(lines: string[], at: number, cell: string | undefined): boolean {
  const line = (lines[at] ?? '').trim();
  if (cell === undefined || line === '' || isHeading(line) || line.length > 40 || isProse(line)) return false;
  return cell.trim() === '' ? line.length <= 8 : !isValue(cell);
}

/** A blank line inside a cell: one short word behind it, and the row goes on. Gives the line at which the cell goes on. */
function afterBlank(lines: string[], at: number, cell: string | undefined): number | undefined {
  const word = (lines[at + 1] ?? '').trim();
  if (lines[at + 1]?.startsWith('\t') || word.length > 4 || !continues(lines, at + 1, cell)) return undefined;
  const behind = lines[at + 2] ?? '';
  const rowGoesOn = behind.startsWith('\t');
  const rowEnds = behind.trim() === '' && (lines[at + 3] ?? '').startsWith('\t') && (cell ?? '').length <= 4;
  return rowGoesOn || rowEnds ? at + 1 : undefined;
}
