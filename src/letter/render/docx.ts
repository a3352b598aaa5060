/**
 * 文书的 Word 文档: letters in the 信函格式 of GB/T 9704-2012, forms as bordered tables. The same document always gives the same bytes.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { LetterBlock, LetterDocument } from '../document.ts';
import { fontTableXml, letterFonts } from './docx-fonts.ts';
import { bodySize, formPage, letterPage, linePitch, millimetres, textWidth } from './docx-measures.ts';
import {
  attachmentParagraphs,
  bodyParagraph,
  flushParagraph,
  headingParagraph,
  noteParagraph,
  signatureParagraphs,
  titleParagraph,
} from './docx-paragraphs.ts';
import { letterTable } from './docx-table.ts';

const red = 'C00000';

export async function renderLetterDocx(document: LetterDocument): Promise<Uint8Array> {
  const { title, number, addressee, blocks, signature, notes, layout } = document;
  const isForm = layout === 'form';
  const page = isForm ? formPage : letterPage;
  const docx = new Document({
    title,
    creator: document.signature?.organ ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: letterFonts.body, size: bodySize, language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { first: letterhead(document), default: emptyHeader(), even: emptyHeader() },
        footers: {
          first: isForm ? new Footer({ children: [new Paragraph({})] }) : firstFooter(),
          default: pageNumber('right'),
          even: pageNumber('left'),
        },
        children: [
          ...(number === undefined ? [] : [flushParagraph(number, 'right')]),
          titleParagraph(title, isForm ? 0 : linePitch, isForm ? 160 : linePitch),
          ...(addressee === undefined ? [] : [flushParagraph(`${addressee}：`)]),
          ...blocks.flatMap((block, index) =>
            blockChildren(block, textWidth(page), signature !== undefined && index === blocks.length - 1),
          ),
          ...(signature ? signatureParagraphs(signature) : []),
          ...notes.map((note) => noteParagraph(note, isForm)),
        ],
      },
    ],
  });
  return steadyZip(await Packer.toBuffer(docx));
}

/** `last`: stands before the signature, which must not begin a page alone. */
function blockChildren(block: LetterBlock, width: number, last: boolean): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [bodyParagraph(block.text, last)];
    case 'heading':
      return [headingParagraph(block.text)];
    case 'list':
      return block.texts.map((text) => bodyParagraph(text, last));
    case 'attachments':
      return attachmentParagraphs(block.titles, last);
    case 'table':
      return [gap(), letterTable(block, width, block.widths.length > 5 ? 21 : 24), gap()];
  }
}

/** A table needs a paragraph behind it, or Word joins it to the next. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] });
}

/** 发文机关标志 30 mm from the top edge, red, over a double line of 170 mm, thick above thin. */
function letterhead({ heading }: LetterDocument): Header {
  if (heading === undefined) return emptyHeader();
  const overhang = -millimetres(7);
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: overhang, right: overhang },
        spacing: { line: 900, lineRule: LineRuleType.AT_LEAST, after: 120 },
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4, color: red } },
        children: [
          new TextRun({ text: heading, font: letterFonts.title, size: headingSize(heading), color: red }),
        ],
      }),
    ],
  });
}

/** In half points: as large as the name fits on one line of 170 mm, 小初 at most. */
function headingSize(heading: string): number {
  return Math.max(36, Math.min(72, Math.floor(960 / heading.length)));
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({})] });
}

/** Below, 20 mm from the bottom edge: a double line, thin above thick; no page number on the first page. */
function firstFooter(): Footer {
  const overhang = -millimetres(7);
  return new Footer({
    children: [
      new Paragraph({
        indent: { left: overhang, right: overhang },
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 1, color: red } },
        children: [],
      }),
    ],
  });
}

/** 页码: — 2 —, 4号宋体, odd pages right, even pages left, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const right = side === 'right';
  return new Footer({
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: right ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: letterFonts.pageNumber, size: 28 }),
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
