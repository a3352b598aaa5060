import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';
import type { LetterDocument } from '../document.ts';
import { letterFonts } from './docx-fonts.ts';
import { bodySize, characterSpacing, indent, linePitch } from './docx-measures.ts';

const spacing = { line: linePitch, lineRule: LineRuleType.EXACT };

/** 标题: 2号 (22 pt), centred. */
export function titleParagraph(text: string, before: number, after: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    heading: HeadingLevel.TITLE,
    keepNext: true,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, before, after },
    children: [new TextRun({ text, font: letterFonts.title, size: 44, color: '000000' })],
  });
}

/** 正文: two characters in, justified. `last` keeps it whole and with the signature. */
export function bodyParagraph(text: string, last: boolean): Paragraph {
  return new Paragraph({
    keepNext: last,
    keepLines: last,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: indent },
    spacing,
    children: [new TextRun({ text, characterSpacing })],
  });
}

export function flushParagraph(text: string, alignment: 'left' | 'right' = 'left'): Paragraph {
  return new Paragraph({
    alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    spacing,
    children: [new TextRun({ text, characterSpacing })],
  });
}

export function headingParagraph(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: indent },
    spacing,
    children: [
      new TextRun({ text, font: letterFonts.heading, size: bodySize, color: '000000', characterSpacing }),
    ],
  });
}

/** 附注; smaller on a form. */
export function noteParagraph(text: string, onForm: boolean): Paragraph {
  const size = onForm ? 19 : 28;
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    ...(onForm ? {} : { indent: { firstLine: indent } }),
    spacing: { line: onForm ? 270 : 500, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size })],
  });
}

/** 附件说明: one line below the text; further ones stand below the first. */
export function attachmentParagraphs(titles: readonly string[], last: boolean): Paragraph[] {
  const label = '附件：';
  return titles.map(
    (title, index) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        keepNext: last,
        indent: { left: indent + 3 * 316, ...(index === 0 ? { hanging: 3 * 316 } : {}) },
        spacing: { ...spacing, before: index === 0 ? linePitch : 0 },
        children: [new TextRun({ text: `${index === 0 ? label : ''}${title}`, characterSpacing })],
      }),
  );
}

/** 署名 and 成文日期: the date four characters from the right, the organ centred above it; room for the seal. */
export function signatureParagraphs({ organ, date }: NonNullable<LetterDocument['signature']>): Paragraph[] {
  const right = 4 * 320;
  const overhang = (widthOf(date) - widthOf(organ)) / 2;
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      indent: { right: Math.max(0, Math.round(right + overhang)) },
      spacing: { ...spacing, before: 2 * linePitch },
      children: [new TextRun({ text: organ })],
    }),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right },
      spacing,
      children: [new TextRun({ text: date })],
    }),
  ];
}

/** Width in twips at 16 pt: digits are half as wide as characters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 128 ? 160 : 320), 0);
}
