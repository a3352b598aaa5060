/** 年报网页: one self-contained, accessible HTML page, printed on A4 like the official form. */
import { absentMark } from '../absent-mark.ts';
import type { Report } from '../model.ts';
import { pageStyle } from './page-style.ts';
import { reportParts } from './report-parts.ts';
import type { RenderedCell, RenderedTable } from './table-layout.ts';

/** The whole page. Names no other host and runs no script. */
export function reportHtml(report: Report): string {
  const { title, preamble, strayTables, chapters, closing } = reportParts(report);
  const sections = chapters.map((chapter, index) => {
    const id = `part-${index + 1}`;
    const heading = chapter.heading === '' ? '' : `<h2 id="${id}">${escapeHtml(chapter.heading)}</h2>`;
    const named = chapter.tables.length === 1 && heading !== '' ? id : undefined;
    return [
      heading === '' ? '<section>' : `<section aria-labelledby="${id}">`,
      heading,
      ...chapter.paragraphs.map(paragraph),
      ...chapter.tables.map((table) => tableHtml(table, named)),
      '</section>',
    ].join('\n');
  });
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${metaElements(report)}<title>${escapeHtml(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${[
  ...preamble.map(paragraph),
  ...strayTables.map((table) => tableHtml(table)),
  ...sections,
  ...closing.map((line) => `<p class="closing">${escapeHtml(line)}</p>`),
].join('\n')}
</main>
</body>
</html>
`;
}

/** One table; `labelledBy` is the id of the heading that names it, else the table's own caption does. */
function tableHtml(table: RenderedTable, labelledBy?: string): string {
  const name = labelledBy ? `aria-labelledby="${labelledBy}"` : `aria-label="${escapeHtml(table.caption)}"`;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`);
  const rows = table.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  const head = table.headerRows === 0 ? [] : ['<thead>', ...rows.slice(0, table.headerRows), '</thead>'];
  return [
    `<div class="scroll" role="region" tabindex="0" ${name}>`,
    `<table class="table-${table.number}" ${name}>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...head,
    '<tbody>',
    ...rows.slice(table.headerRows),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function cellHtml(cell: RenderedCell): string {
  const spans =
    (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') +
    (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
  const text = escapeHtml(cell.text);
  if (cell.scope) return `<th id="${cell.id}" scope="${cell.scope}"${spans}>${text}</th>`;
  const headers = cell.headers ? ` headers="${cell.headers.join(' ')}"` : '';
  const absent = cell.figure && cell.text === absentMark ? ' title="原件没有这一格"' : '';
  return `<td${headers}${spans}${absent}>${text}</td>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function metaElements(report: Report): string {
  const { publishedOn, publisher } = report.page;
  return [
    ...(publishedOn === undefined ? [] : [`<meta name="PubDate" content="${escapeHtml(publishedOn)}">\n`]),
    ...(publisher === undefined ? [] : [`<meta name="ContentSource" content="${escapeHtml(publisher)}">\n`]),
  ].join('');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
