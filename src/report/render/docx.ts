/**
 * 年报的 Word 文档: A4 in the geometry of GB/T 9704-2012, the tables as in the official form. The same report always gives the
 * same bytes.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Report } from '../model.ts';
import { docxFonts, fontTableXml } from './docx-fonts.ts';
import { docxTable } from './docx-table.ts';
import { type PrintedChapter, reportParts } from './report-parts.ts';

/** Twentieths of a point: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1400 },
};
/** 版心宽 156 mm. */
const textWidth = page.size.width - page.margin.left - page.margin.right;
/** 行距 28.95 磅: 22 lines a page. */
const linePitch = 579;
/** 3号 = 16 pt, in half points; two characters of first-line indent in twips. */
const bodySize = 32;
const indent = 640;

export async function reportDocx(report: Report): Promise<Uint8Array> {
  const { title, preamble, strayTables, chapters, closing } = reportParts(report);
  const document = new Document({
    title,
    creator: report.organ ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: docxFonts.body, size: bodySize, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: { page },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          titleParagraph(title),
          ...preamble.map((text) => bodyParagraph(text)),
          ...strayTables.flatMap((table) => [docxTable(table, textWidth), gap()]),
          ...chapters.flatMap((chapter) => [
            ...(chapter.heading === '' ? [] : [headingParagraph(chapter)]),
            ...chapter.paragraphs.map((text) => bodyParagraph(text)),
            ...chapter.tables.flatMap((table) => [docxTable(table, textWidth), gap()]),
          ]),
          ...closing.map((text) => closingParagraph(text)),
        ],
      },
    ],
  });
  return steadyZip(await Packer.toBuffer(document));
}

function titleParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    heading: HeadingLevel.TITLE,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, after: linePitch },
    children: [new TextRun({ text, font: docxFonts.title, size: 44, color: '000000' })],
  });
}

/** The part with the long table 3 begins a page, so that the table stands on one. */
function headingParagraph({ heading, tables }: PrintedChapter): Paragraph {
  return new Paragraph({
    pageBreakBefore: tables.some((table) => table.number === 3),
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    indent: { firstLine: indent },
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT, after: 60 },
    children: [new TextRun({ text: heading, font: docxFonts.heading, size: bodySize, color: '000000' })],
  });
}

/** 正文; the lead of a （一）paragraph, up to its first full stop, in 楷体. */
function bodyParagraph(text: string): Paragraph {
  const lead = /^\s*[（(][一二三四五六七八九十]{1,3}[）)][^。；：]{1,30}(?:。|$)/.exec(text)?.[0] ?? '';
  const runs = lead === '' ? [] : [new TextRun({ text: lead, font: docxFonts.lead })];
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: indent },
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
    children: [...runs, new TextRun({ text: text.slice(lead.length) })],
  });
}

function closingParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: 2 * indent },
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text })],
  });
}

/** A table needs a paragraph behind it, or Word joins it to the next. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.EXACT }, children: [] });
}

/** 页码: — 1 —, 4号宋体, odd pages right, even pages left, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const right = side === 'right';
  return new Footer({
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: right ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: docxFonts.table,
            size: 28,
          }),
        ],
      }),
    ],
  });
}

/** The package without the moment it was made, and with substitutes named for fonts that are not everywhere. */
function steadyZip(made: Uint8Array): Uint8Array {
  const parts = unzipSync(made);
  const core = parts['docProps/core.xml'];
  if (core) {
    const xml = new TextDecoder().decode(core).replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, '');
    parts['docProps/core.xml'] = new TextEncoder().encode(xml);
  }
  parts['word/fontTable.xml'] = new TextEncoder().encode(fontTableXml);
  return zipSync(parts, { mtime: '1980-01-01T00:00:00', level: 6 });
}
