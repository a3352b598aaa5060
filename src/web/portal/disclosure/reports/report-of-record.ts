/** 从公开的年报读出表格: only what the public text itself says, so nothing can be drawn that was not published. */

import type { Block } from '../../../../record/content/body.ts';
import type { PublicRecord } from '../../../../record/public-view.ts';
import type { Report } from '../../../../report/model.ts';
import { readReportText } from '../../../../report/read/read-report.ts';
import { escapeHtml } from '../../../../report/render/html.ts';

/** Undefined where the text is no annual report with its tables. */
export async function reportOfRecord({ title, body }: PublicRecord): Promise<Report | undefined> {
  if (!body.some(({ kind }) => kind === 'table')) return undefined;
  const html = `<div><h1>${escapeHtml(title)}</h1>${body.map(blockHtml).join('')}</div>`;
  const read = await readReportText(html, title);
  return read.ok && Object.keys(read.value.cells).length > 0 ? read.value : undefined;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.runs.map(({ text }) => text).join(''))}</p>`;
    case 'list':
      return block.entries
        .map((runs) => `<p>${escapeHtml(runs.map(({ text }) => text).join(''))}</p>`)
        .join('');
    case 'table': {
      const rows = [...block.head, ...block.rows].map((cells) => {
        const inner = cells.map(
          ({ text, columns = 1, rows: down = 1 }) =>
            `<td colspan="${columns}" rowspan="${down}">${escapeHtml(text)}</td>`,
        );
        return `<tr>${inner.join('')}</tr>`;
      });
      return `<table>${rows.join('')}</table>`;
    }
    case 'image':
      return '';
  }
}
