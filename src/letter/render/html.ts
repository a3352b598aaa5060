import type { LetterBlock, LetterCell, LetterDocument, LetterTable } from '../document.ts';
import { pageStyle } from './letter-style.ts';

/**
 * 文书网页片段: an <article>, its title a heading of `level` (1 or 2; the page around it may have its own first heading). Names no
 * host, runs no script, carries no style of its own (a page with a strict policy may show it); styles are `letterStyle`. Every text is that of the document, escaped.
 */
export function renderLetterHtml(document: LetterDocument, level: 1 | 2 = 2): string {
  const { layout, heading, number, title, addressee, blocks, signature, notes } = document;
  return [
    `<article class="letter ${layout}" lang="zh-CN">`,
    ...(heading === undefined ? [] : [`<p class="letterhead">${escapeHtml(heading)}</p>`]),
    ...(number === undefined ? [] : [`<p class="number">${escapeHtml(number)}</p>`]),
    `<h${level} class="title">${escapeHtml(title)}</h${level}>`,
    ...(addressee === undefined ? [] : [`<p class="addressee">${marked(addressee)}：</p>`]),
    ...blocks.map((block) => blockHtml(block, level + 1)),
    ...(signature
      ? [
          `<div class="signature"><p>${escapeHtml(signature.organ)}</p><p>${escapeHtml(signature.date)}</p></div>`,
        ]
      : []),
    ...notes.map((note) => `<p class="note">${marked(note)}</p>`),
    '</article>',
  ].join('\n');
}

/** 文书网页, printed on A4: self-contained, or with its style at an address, as a strict policy wants it. */
export function renderLetterPage(document: LetterDocument, styleAddress?: string): string {
  const style =
    styleAddress === undefined
      ? `<style>\n${pageStyle}</style>`
      : `<link rel="stylesheet" href="${escapeHtml(styleAddress)}">`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.number ? `${document.title}（${document.number}）` : document.title)}</title>
${style}
</head>
<body>
<main>
${renderLetterHtml(document, 1)}
</main>
</body>
</html>
`;
}

function blockHtml(block: LetterBlock, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${marked(block.text)}</p>`;
    case 'heading':
      return `<h${level} class="heading">${marked(block.text)}</h${level}>`;
    case 'list':
      return `<ol>${block.texts.map((text) => `<li>${marked(text)}</li>`).join('')}</ol>`;
    case 'attachments':
      return `<div class="attachments"><p>附件：</p><ul>${block.titles.map((title) => `<li>${marked(title)}</li>`).join('')}</ul></div>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml(table: LetterTable): string {
  const name = `aria-label="${escapeHtml(table.caption)}"`;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col class="w${Math.round((width / total) * 100)}">`);
  const rows = table.rows.map(({ cells, height }) => {
    const size = height === undefined ? '' : ` class="h${height}"`;
    return `<tr${size}>${cells.map(cellHtml).join('')}</tr>`;
  });
  const head = rows.slice(0, table.headerRows);
  return [
    `<div class="scroll" role="region" tabindex="0" ${name}>`,
    `<table ${name}>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...rows.slice(table.headerRows),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function cellHtml({ text, header, align, colspan = 1, rowspan = 1 }: LetterCell): string {
  const spans = (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
  if (header) {
    const scope = header === 'column' ? 'col' : rowspan > 1 ? 'rowgroup' : 'row';
    return `<th scope="${scope}"${spans}>${marked(text)}</th>`;
  }
  return `<td${align === 'left' ? ' class="left"' : ''}${spans}>${marked(text)}</td>`;
}

/** Gaps are shown. */
function marked(text: string): string {
  return escapeHtml(text).replace(/【待补：[^】]*】/gu, '<mark>$&</mark>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
