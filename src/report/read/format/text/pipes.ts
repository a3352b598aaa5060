import { isHeading } from './line.ts';
import { plainRow, type Stretch } from './stretch.ts';

/** 竖线表格: rows of cells parted by pipes (Markdown or not), or one cell a line with the pipe behind it. */
export function findPipes(lines: string[], at: number): Stretch | undefined {
  if (!(lines[at] ?? '').includes('|')) return undefined;
  const end = endOfPipes(lines, at);
  const piped = lines.slice(at, end).filter((line) => line.includes('|'));
  const single = piped.filter((line) => /^[^|]*\|\s*$|^\s*\|[\s|]*$/.test(line)).length;
  if (single > 0 && single * 2 > piped.length && piped.length > 2) return cellStretch(lines, at, end);
  if (piped.length === 1 && isProse(piped[0] ?? '')) return undefined;
  const rows = piped.filter((line, row) => !isRule(line, row)).map((line) => plainRow(pipedCells(line)));
  return rows.length === 0 ? { blocks: [], next: end } : { blocks: [{ kind: 'table', rows }], next: end };
}

/** A sentence in which a pipe happens to stand. */
function isProse(line: string): boolean {
  return line.length > 200 || (/[。；]/.test(line) && !line.trim().startsWith('|'));
}

/** Lines with pipes; blank lines and the broken words of a cell may stand between. */
function endOfPipes(lines: string[], at: number): number {
  let end = at + 1;
  for (let next = end; next < lines.length && next - end < 8; next += 1) {
    const line = (lines[next] ?? '').trim();
    if (line.includes('|')) end = next + 1;
    else if (line !== '' && (!lines[end - 1]?.trimEnd().endsWith('|') || line.length > 8 || isHeading(line)))
      break;
    else if (line !== '' && /\|.*\|/.test(lines[end - 1] ?? '')) break;
  }
  return end;
}

/** A rule `|---|---|` is no row; a row of single strokes is one, unless it stands under the head. */
function isRule(line: string, row: number): boolean {
  const cells = pipedCells(line);
  const strokes = row === 1 ? /^:?-+:?$/ : /^:?-{3,}:?$/;
  return cells.length > 0 && cells.every((cell) => strokes.test(cell.trim()));
}

function pipedCells(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.replaceAll(String.raw`\|`, '|').replaceAll(/<br\s*\/?>/gi, '\n'));
}

/** A pipe ends the cell before it; a further pipe is a cell that is blank or covered. */
function cellStretch(lines: string[], at: number, end: number): Stretch {
  const cells: string[] = [];
  let open = '';
  for (const line of lines.slice(at, end)) {
    const parts = line.split('|');
    open = join(open, parts[0] ?? '');
    for (const part of parts.slice(1)) {
      cells.push(open);
      open = part.trim();
    }
  }
  if (open !== '') cells.push(open);
  return { blocks: [{ kind: 'cells', cells }], next: end };
}

function join(open: string, part: string): string {
  const text = part.trim();
  return open === '' || text === '' ? open + text : `${open}\n${text}`;
}
