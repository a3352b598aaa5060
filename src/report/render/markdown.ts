/**
 * 年报的 Markdown: headings, paragraphs and pipe tables. Merged heads are repeated in every place they cover; figures stand
 * once. Table 2 is a stack of blocks of different width, so its rows hold only their own cells.
 */
import type { Report } from '../model.ts';
import { reportParts } from './report-parts.ts';
import type { RenderedTable } from './table-layout.ts';

export function reportMarkdown(report: Report): string {
  const { title, preamble, strayTables, chapters, closing } = reportParts(report);
  const pieces = [
    `# ${inline(title)}`,
    ...preamble.map(inline),
    ...strayTables.map(tableMarkdown),
    ...chapters.flatMap((chapter) => [
      ...(chapter.heading === '' ? [] : [`## ${inline(chapter.heading)}`]),
      ...chapter.paragraphs.map(inline),
      ...chapter.tables.map(tableMarkdown),
    ]),
    ...closing.map(inline),
  ];
  return `${pieces.join('\n\n')}\n`;
}

function tableMarkdown(table: RenderedTable): string {
  const rows = table.number === 2 ? table.rows.map((row) => row.map((cell) => cell.text)) : filledGrid(table);
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${row.map(cellText).join(' | ')} |`);
  const first = [...(rows[0] ?? []), ...Array.from({ length: width - (rows[0]?.length ?? 0) }, () => '')];
  const rule = `|${' --- |'.repeat(width)}`;
  return [`| ${first.map(cellText).join(' | ')} |`, rule, ...lines.slice(1)].join('\n');
}

/** Every grid place with its text: heads wherever they reach, the corner note only where it begins. */
function filledGrid(table: RenderedTable): string[][] {
  const grid = table.rows.map(() => table.widths.map(() => ''));
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row) {
      const [rowspan, colspan] = cell.scope ? [cell.rowspan, cell.colspan] : [1, 1];
      for (let r = index; r < index + rowspan; r++)
        grid[r]?.fill(cell.text, cell.column, cell.column + colspan);
    }
  }
  return grid;
}

function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}

/** A paragraph is one line; a mark at its beginning that Markdown would take as structure is escaped. */
function inline(text: string): string {
  return text.replace(/^(\s*)([#>|*+-]|\d+[.)](?=\s)|`{3}|={2,})/, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
  );
}
