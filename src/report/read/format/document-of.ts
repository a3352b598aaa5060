import type { Reading, SourceDocument, Unreadable } from '../document.ts';
import { decodeText } from './charset.ts';
import { readOle } from './doc/document.ts';
import { readDocx } from './docx/document.ts';
import { documentOfHtml } from './html/page.ts';
import { htmlOfJson, isReportJson } from './json.ts';
import { kindOf } from './kind.ts';
import { withLostTables } from './lost-tables.ts';
import { htmlOfMht } from './mht.ts';
import { no, Refusal, yes } from './no.ts';
import { readPdf } from './pdf/document.ts';
import { documentOfText } from './text/document.ts';
import { readXlsx } from './xlsx/document.ts';
import { openZip, type Zip } from './zip.ts';

export { documentOfHtml, documentOfText, isReportJson };

const mostBytes = 50 * 1024 * 1024;
/** Characters; a report has some ten thousand. Pages are not held to it: they may carry pictures in their source. */
const mostText = 2_000_000;
const saveAs = '请在 Word、WPS 或 Excel 里打开后另存为 .docx 或 .xlsx 再试。';

/**
 * 读入文件: a file of any supported kind as a `SourceDocument`, told by its content and not by its name. Never throws: what cannot
 * be read comes back with one Chinese line that says why and what would work.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<Reading<SourceDocument>> {
  if (bytes.length === 0) return no('empty', '文件是空的，没有内容可读；请检查是否上传或下载完整。');
  if (bytes.length > mostBytes)
    return no('too-large', '文件超过 50 MB，没有读取；请删去其中的图片，另存后再试。');
  try {
    return await readKind(bytes, fileName);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, because: error.because };
    return no('damaged', `文件读不出来（${messageOf(error)}）；可能已损坏，${saveAs}`);
  }
}

async function readKind(bytes: Uint8Array, fileName: string): Promise<Reading<SourceDocument>> {
  switch (kindOf(bytes)) {
    case 'zip':
      return readZip(bytes);
    case 'text':
      return readText(decodeText(bytes), fileName);
    case 'ole':
      return readOle(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'rtf':
      return no('wrong-type', `这是 RTF 文件，暂不能读；${saveAs}`);
    case 'picture':
      return no('wrong-type', '这是图片，读不出文字；请提供报告的 Word、PDF（带文字层）或网页原文。');
    case 'rar':
    case '7z':
    case 'gzip':
      return no('wrong-type', '这是压缩包，不是报告；请解压后选择里面的报告文件。');
    default:
      return no('wrong-type', `认不出这是什么文件；${saveAs}`);
  }
}

function readZip(bytes: Uint8Array): Reading<SourceDocument> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const main = zip.value.find('word/document.xml');
  if (main) return yes(withLostTables(readDocx(zip.value, main)));
  const workbook = zip.value.find('xl/workbook.xml');
  if (workbook) return yes(readXlsx(zip.value, workbook));
  return { ok: false, because: notOffice(zip.value) };
}

function notOffice(zip: Zip): Unreadable {
  const has = (start: string) => zip.names.some((name) => name.startsWith(start));
  if (has('word/')) {
    return { code: 'damaged', message: `Word 文件里没有正文（缺 document.xml），可能已损坏；${saveAs}` };
  }
  if (has('ppt/'))
    return { code: 'wrong-type', message: '这是演示文稿，不是报告；请提供报告的 .docx 或 .pdf。' };
  if (has('OFD.xml'))
    return {
      code: 'wrong-type',
      message: '这是 OFD 版式文件，暂不能读；请用阅读器转存为 PDF 或 .docx 再试。',
    };
  if (has('content.xml')) return { code: 'wrong-type', message: `这是 ODF 文档，暂不能读；${saveAs}` };
  return { code: 'wrong-type', message: '这是压缩包，不是报告；请解压后选择里面的报告文件。' };
}

function readText(text: string, fileName: string): Reading<SourceDocument> {
  if (text.trim() === '') return no('empty', '文件里没有文字；请检查是否上传或下载完整。');
  if (isReportJson(text))
    return yes({ format: 'json', blocks: [{ kind: 'text', text }], meta: {}, notes: [] });
  const page = htmlOfMht(text) ?? htmlOfJson(text) ?? (isHtml(text) ? text : undefined);
  if (page !== undefined) return yes(documentOfHtml(page));
  if (/<\?xml[\s\S]{0,2000}<(?:w:wordDocument|pkg:package)/.test(text.slice(0, 4000))) {
    return no('wrong-type', `这是 Word XML 文件，暂不能读；${saveAs}`);
  }
  if (text.length > mostText) return no('too-large', '文字太长，不像年度报告，没有读取。');
  return yes(documentOfText(text, isMarkdown(text, fileName) ? 'md' : 'txt'));
}

function isHtml(text: string): boolean {
  const head = text.slice(0, 4000);
  return (
    /<(!doctype html|html|head|body)\b/i.test(head) ||
    /^\s*<(p|div|table|span|h\d|meta|style|section)\b/i.test(head)
  );
}

function isMarkdown(text: string, fileName: string): boolean {
  return /\.(md|markdown)$/i.test(fileName) || /^#{1,4} \S/m.test(text) || hasRule(text);
}

/** A line `|---|---|` of a Markdown table. */
function hasRule(text: string): boolean {
  return text
    .slice(0, 200_000)
    .split('\n')
    .some(
      (line) => line.length < 300 && line.includes('---') && line.includes('|') && /^[\s|:-]+$/.test(line),
    );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
