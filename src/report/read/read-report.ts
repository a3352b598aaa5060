/**
 * 读年报: a file → `Report`. Reading is deterministic, changes nothing that was printed, and decides nothing the copy leaves open:
 * what cannot be told is left out and said in a note.
 */
import type { Report, SourceFormat } from '../model.ts';
import { paragraphsOf } from './chapter-text.ts';
import { partClosing } from './closing.ts';
import type { Block, Reading, SourceDocument } from './document.ts';
import { decideEdition } from './edition.ts';
import { documentOfHtml, documentOfText, isReportJson, readDocument } from './format/document-of.ts';
import { cutAtHeadings } from './heading.ts';
import { cutTable } from './heading-row.ts';
import { inOneScript } from './one-script.ts';
import { findOrgan, findYear } from './organ-name.ts';
import { outlineOf } from './outline.ts';
import { isPageChrome, pageFacts } from './page-chrome.ts';
import { parseReportJson } from './report-json.ts';
import { readTables } from './tables.ts';

/** Reads a report from the bytes of a file of any supported format; the name is only kept as its source. Never throws. */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<Reading<Report>> {
  const document = await readDocument(bytes, fileName);
  if (!document.ok) return document;
  if (document.value.format === 'json') {
    return parseReportJson(new TextDecoder().decode(bytes));
  }
  return reportOf(document.value, fileName);
}

/** Reads pasted text (plain, Markdown, HTML markup or our JSON). */
export async function readReportText(text: string, name = '粘贴的文本'): Promise<Reading<Report>> {
  if (text.trim() === '')
    return { ok: false, because: { code: 'empty', message: '没有文字可读；请粘贴年报全文。' } };
  if (isReportJson(text)) return parseReportJson(text);
  const isMarkup = /<(?:html|body|table|p|div)\b/i.test(text);
  return reportOf(isMarkup ? documentOfHtml(text) : documentOfText(text), name);
}

function reportOf(document: SourceDocument, file: string): Reading<Report> {
  const { blocks, notes } = inOneScript(document);
  const outline = outlineOf(blocks.flatMap(cutText));
  const tables = readTables(outline, blocks);
  const page = pageFacts(pageLines(outline.before, blocks));
  const chapters = outline.parts.map(({ part, heading, blocks: own }) => ({
    number: part,
    heading,
    text: paragraphsOf(part, own),
  }));
  const closed = partClosing(chapters.at(-1)?.text ?? []);
  if (chapters.length > 0) chapters[chapters.length - 1] = { ...lastOf(chapters), text: closed.paragraphs };
  const title = outline.title || (document.meta['title'] ?? '').trim();
  const preamble = outline.preamble.join('\n');
  const organ = findOrgan(title, { preamble, closing: closed.closing, publisher: page.publisher ?? '' });
  const year = findYear(title, preamble, chapters[0]?.text[0] ?? '');
  if (!looksLikeReport(title, chapters.length, Object.keys(tables.cells).length))
    return noReport(document.format);
  const report: Report = {
    source: { file, format: document.format },
    organ,
    year,
    edition: decideEdition(Object.keys(tables.cells), year),
    cells: tables.cells,
    chapters: chapters.map((chapter) => ({ ...chapter, text: chapter.text.join('\n') })),
    notes: [...notes, ...tables.notes],
    title,
    preamble,
    closing: closed.closing,
    labels: tables.labels,
    page,
  };
  addCopyNotes(report, blocks);
  return { ok: true, value: report };
}

function cutText(block: Block): Block[] {
  if (block.kind === 'table') return cutTable(block.rows);
  if (block.kind !== 'text') return [block];
  const pieces = cutAtHeadings(block.text);
  return pieces.length === 1 ? [block] : pieces.map((text) => ({ kind: 'text', text }));
}

function pageLines(before: Block[], blocks: Block[]): string[] {
  const chrome = blocks.filter((block) => block.kind === 'text' && isPageChrome(block.text));
  const head = blocks.slice(0, 12).filter((block) => block.kind === 'text' && block.text.length < 120);
  return [...new Set([...before, ...chrome, ...head])].flatMap((block) =>
    block.kind === 'text' ? [block.text] : [],
  );
}

function lastOf<T>(list: T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new RangeError('empty list');
  return last;
}

function looksLikeReport(title: string, chapters: number, cells: number): boolean {
  return cells > 0 || chapters >= 2 || (title.includes('政府信息公开') && title.includes('报告'));
}

function noReport(format: SourceFormat): Reading<Report> {
  const what = format === 'xlsx' ? '表格' : '文件';
  return {
    ok: false,
    because: {
      code: 'no-report',
      message: `这个${what}里没有找到政府信息公开工作年度报告（没有六个部分的标题，也没有法定表格）；请提供年报全文。`,
    },
  };
}

function addCopyNotes(report: Report, blocks: Block[]): void {
  const { notes, page, year } = report;
  if (page.host && !page.host.endsWith('.gov.cn')) {
    notes.push({
      code: 'untrusted-host',
      message: `页面来自 ${page.host}，不是政府网站域名（gov.cn），来源不可信。`,
    });
  }
  if (Object.keys(report.cells).length > 0) return;
  if (year !== undefined && year < 2019) {
    notes.push({
      code: 'pre-2019-format',
      message: `${year} 年度报告使用 2019 年以前的格式，没有法定三表可读。`,
    });
  } else if (blocks.some((block) => block.kind === 'picture')) {
    notes.push({
      code: 'tables-as-pictures',
      message: '没有读到三张法定表格；文中有图片，表格可能是图片，请提供文字版。',
    });
  } else {
    notes.push({ code: 'tables-missing', message: '没有读到三张法定表格，可能在转换或转载时丢失。' });
  }
}
