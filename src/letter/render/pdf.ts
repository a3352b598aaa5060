/**
 * 文书的 PDF: the geometry and the texts of the Word file (GB/T 9704-2012), its fonts inside, so that it looks the same everywhere;
 * tagged. The same document always gives the same bytes. What the fonts lack is printed 〓 and told in a note below, and is still there for search.
 */
import type { LetterBlock, LetterDocument } from '../document.ts';
import { writeLines } from './pdf-flow.ts';
import { writeLetterhead } from './pdf-letterhead.ts';
import {
  attachmentLines,
  body,
  type LaidLine,
  paragraph,
  pitch,
  signatureLines,
  twoCharacters,
} from './pdf-paragraphs.ts';
import { type Element, type Pen, penOf } from './pdf-pen.ts';
import { type Sheet, sheetOf } from './pdf-sheet.ts';
import { writeTable } from './pdf-table.ts';
import type { PdfFonts } from './pdf-typeface.ts';

export async function renderLetterPdf(document: LetterDocument, fonts: PdfFonts): Promise<Uint8Array> {
  const { title, number, addressee, heading, blocks, signature, notes, layout } = document;
  const isForm = layout === 'form';
  const pen = penOf(fonts, {
    title,
    author: signature?.organ ?? '',
    subject: number,
    madeAt: signature && startOf(signature.date),
    seed: JSON.stringify(document),
  });
  const sheet = sheetOf(pen, isForm, (left, width) =>
    heading === undefined ? 0 : writeLetterhead(pen, heading, left, width),
  );
  const write = (lines: LaidLine[]) => writeLines(pen, sheet, lines);

  if (number !== undefined) write(flush(pen, sheet, number, 'right'));
  write(titleLines(pen, sheet, title, isForm));
  sheet.advance(isForm ? 8 : pitch);
  if (addressee !== undefined) write(flush(pen, sheet, `${addressee}：`, 'left'));
  // The last text and the signature are one flow: it must not begin a page alone.
  let flow: LaidLine[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      write(flow);
      flow = [];
      sheet.advance(6);
      writeTable(pen, sheet, block, block.widths.length > 5 ? 10.5 : 12);
      sheet.advance(6);
    } else {
      flow.push(...blockLines(pen, sheet, block, signature !== undefined && index === blocks.length - 1));
    }
  }
  write([...flow, ...(signature ? signatureLines(pen, sheet.width, signature) : [])]);
  for (const note of notes) write(noteLines(pen, sheet, note, isForm));
  const lacks = pen.lacks();
  if (lacks.length > 0) write(noteLines(pen, sheet, lackingNote(lacks), isForm));
  sheet.close();
  return pen.finish();
}

/** `last`: stands before the signature. */
function blockLines(
  pen: Pen,
  sheet: Sheet,
  block: Exclude<LetterBlock, { kind: 'table' }>,
  last: boolean,
): LaidLine[] {
  switch (block.kind) {
    case 'paragraph':
      return bodyLines(pen, sheet, block.text, last, pen.element('P'));
    case 'heading': {
      const style = { ...body, weight: 'bold' } as const;
      const shape = { style, pitch, align: 'both', first: twoCharacters, whole: true } as const;
      return paragraph(pen, sheet.width, block.text, shape, pen.element('H2'));
    }
    case 'list': {
      const list = pen.element('L');
      return block.texts.flatMap((text) =>
        bodyLines(pen, sheet, text, last, pen.element('LBody', pen.element('LI', list))),
      );
    }
    case 'attachments':
      return attachmentLines(pen, sheet.width, block.titles, last);
  }
}

function bodyLines(pen: Pen, sheet: Sheet, text: string, last: boolean, element: Element): LaidLine[] {
  const shape = { style: body, pitch, align: 'both', first: twoCharacters, whole: last } as const;
  return paragraph(pen, sheet.width, text, shape, element);
}

/** 标题: 2号 (22 pt), centred. */
function titleLines(pen: Pen, sheet: Sheet, title: string, isForm: boolean): LaidLine[] {
  const style = { weight: 'bold', size: 22 } as const;
  const shape = { style, pitch: 35, align: 'centre', before: isForm ? 0 : pitch, whole: true } as const;
  return paragraph(pen, sheet.width, title, shape, pen.element('H1'));
}

function flush(pen: Pen, sheet: Sheet, text: string, align: 'left' | 'right'): LaidLine[] {
  return paragraph(pen, sheet.width, text, { style: body, pitch, align }, pen.element('P'));
}

/** 附注; smaller on a form. */
function noteLines(pen: Pen, sheet: Sheet, text: string, onForm: boolean): LaidLine[] {
  const size = onForm ? 9.5 : 14;
  return paragraph(
    pen,
    sheet.width,
    text,
    {
      style: { weight: 'regular', size },
      pitch: onForm ? 13.5 : 25,
      align: 'both',
      first: onForm ? 0 : twoCharacters,
    },
    pen.element('P'),
  );
}

function lackingNote(characters: readonly string[]): string {
  const codes = characters.map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `注：字库没有的字印作“〓”，其统一码为：${codes.join('、')}。`;
}

/** The day of '2026年2月6日' as it begins in China; undefined for what is no such day. */
function startOf(date: string): Date | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00+08:00`);
}
