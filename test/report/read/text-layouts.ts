/** 版式: how copies print a table as text. Each takes the official table and returns the lines a copy would have. */
import type { RenderedCell, RenderedTable } from '../../../src/report/render/table-layout.ts';

export type Layout = (table: RenderedTable) => string;

/** All grid positions of a row: a cell where it begins, undefined where another covers it. */
export function gridOf(table: RenderedTable): (RenderedCell | undefined)[][] {
  const width = table.widths.length;
  const grid = table.rows.map(() => Array.from<RenderedCell | undefined>({ length: width }));
  for (const [y, row] of table.rows.entries()) for (const cell of row) (grid[y] ?? [])[cell.column] = cell;
  return grid;
}

/** Positions covered by a cell that began in a row above (vertical merges), as editors copy them: blank cells. */
function withVerticalBlanks(table: RenderedTable): string[][] {
  const covered = new Set<string>();
  return table.rows.map((row, y) => {
    const line: { column: number; text: string }[] = row.map((cell) => ({
      column: cell.column,
      text: cell.text,
    }));
    for (const cell of row) {
      for (let below = 1; below < cell.rowspan; below++) covered.add(`${y + below}:${cell.column}`);
    }
    for (const place of covered) {
      const [at, column] = place.split(':').map(Number);
      if (at === y) line.push({ column: column ?? 0, text: '' });
    }
    return line.sort((a, b) => a.column - b.column).map((cell) => cell.text);
  });
}

/** 一格一行、行首制表符、行间空行: Word tables saved as text. */
export function tabbedCells(table: RenderedTable): string {
  return withVerticalBlanks(table)
    .map((row) => `${row.map((text) => `\t${text}\n`).join('')}\n`)
    .join('');
}

/** 一格一行、字后竖线, further pipes for the cells a merged cell covers; no row ends. */
export function pipedCells(table: RenderedTable): string {
  return table.rows
    .map((row) =>
      row
        .map((cell) => `${cell.text} |\n${cell.colspan > 1 ? `${'|'.repeat(cell.colspan - 1)}\n` : ''}`)
        .join(''),
    )
    .join('');
}

/** 竖线分隔的行, covered cells left out. */
export function pipeRows(table: RenderedTable): string {
  return table.rows.map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`).join('\n');
}

/** Markdown 表: full grid, covered cells blank, a separator after the first row. */
export function markdownGrid(table: RenderedTable): string {
  const rows = gridOf(table).map((row) => `| ${row.map((cell) => cell?.text ?? '').join(' | ')} |`);
  return [rows[0], `|${' --- |'.repeat(table.widths.length)}`, ...rows.slice(1)].join('\n');
}

/** Markdown 表: full grid, merged cells repeated in every place they cover. */
export function repeatedGrid(table: RenderedTable): string {
  const grid = gridOf(table);
  for (const [y, row] of table.rows.entries()) {
    for (const cell of row) {
      for (let dy = 0; dy < cell.rowspan; dy++) {
        for (let dx = 0; dx < cell.colspan; dx++) (grid[y + dy] ?? [])[cell.column + dx] = cell;
      }
    }
  }
  const rows = grid.map((row) => `| ${row.map((cell) => cell?.text ?? '').join(' | ')} |`);
  return [rows[0], `|${' --- |'.repeat(table.widths.length)}`, ...rows.slice(1)].join('\n');
}

/** 制表符分隔的行, as pasted from a spreadsheet: full grid. */
export function tabRows(table: RenderedTable): string {
  return gridOf(table)
    .map((row) => row.map((cell) => cell?.text ?? '').join('\t'))
    .join('\n');
}

/** 一格一行, blank lines between the cells, nothing else. */
export function bareCells(table: RenderedTable): string {
  return table.rows.flatMap((row) => row.map((cell) => cell.text)).join('\n\n');
}

/** 全部粘连成一行. */
export function glued(table: RenderedTable): string {
  return table.rows.flatMap((row) => row.map((cell) => cell.text)).join('');
}

/** 空格分隔: label and figures of a row on one line. */
export function spacedRows(table: RenderedTable): string {
  return table.rows.map((row) => row.map((cell) => cell.text).join('  ')).join('\n');
}

/** HTML 表, as saved from a page. */
export function htmlTable(table: RenderedTable): string {
  const rows = table.rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td colspan="${cell.colspan}" rowspan="${cell.rowspan}"><p>${cell.text || '&nbsp;'}</p></td>`).join('')}</tr>`,
  );
  return `<table border="1"><tbody>${rows.join('')}</tbody></table>`;
}
