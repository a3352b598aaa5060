/** 正文各段 → lines that know which of them must stay together. */
import type { LetterDocument } from '../document.ts';
import { characterSpacing, indent, linePitch } from './docx-measures.ts';
import { linesOf, widthOf } from './pdf-lines.ts';
import type { Element, Pen, Style } from './pdf-pen.ts';

/** One line: `left` from the left edge of the 版心, `before` the space above it, in points. */
export interface LaidLine {
  text: string;
  left: number;
  style: Style;
  pitch: number;
  before: number;
  /** Not parted from the line below. */
  keep: boolean;
  element: Element;
}

interface Shape {
  style: Style;
  pitch: number;
  align: 'left' | 'right' | 'centre' | 'both';
  /** Of the first line, and of the others, from the left edge; and of all from the right. */
  first?: number;
  left?: number;
  right?: number;
  before?: number;
  /** Its lines, the last six of a long text, stay together and with the next text. */
  whole?: boolean;
}

/** A line that a long address leaves nearly empty is not pulled to full width; in sizes. */
const mostStretch = 0.3;
/** 28.95 磅. */
export const pitch = linePitch / 20;
/** Two characters. */
export const twoCharacters = indent / 20;
/** 3号, 28 characters a line. */
export const body: Style = { weight: 'regular', size: 16, spacing: characterSpacing / 20 };

/** A text in its element: no line of a longer one stands alone at a page end or a page top. */
export function paragraph(pen: Pen, width: number, text: string, shape: Shape, element: Element): LaidLine[] {
  const { style, align, first = 0, left = 0, right = 0, before = 0, whole = false } = shape;
  const measure = pen.measure(style);
  const room = width - left - right;
  const texts = linesOf(text, measure, room, width - first - right);
  return texts.map((line, index) => {
    const trimmed = line.trimEnd();
    const from = index === 0 ? first : left;
    const free = width - from - right - widthOf(trimmed, measure);
    const gaps = [...trimmed].length - 1;
    const isLast = index === texts.length - 1;
    const stretch = align === 'both' && !isLast && free < gaps * mostStretch * style.size ? free / gaps : 0;
    return {
      text: trimmed,
      left: from + (align === 'right' ? free : align === 'centre' ? free / 2 : 0),
      style: { ...style, spacing: measure.spacing + stretch },
      pitch: shape.pitch,
      before: index === 0 ? before : 0,
      keep:
        (whole && index >= texts.length - 6) ||
        (texts.length > 1 && (index === 0 || index === texts.length - 2)),
      element,
    };
  });
}

/** 附件说明: one line below the text; further ones stand below the first. */
export function attachmentLines(
  pen: Pen,
  width: number,
  titles: readonly string[],
  whole: boolean,
): LaidLine[] {
  const label = '附件：';
  const hanging = twoCharacters + widthOf(label, pen.measure(body));
  return titles.flatMap((title, index) =>
    paragraph(
      pen,
      width,
      index === 0 ? label + title : title,
      {
        style: body,
        pitch,
        align: 'left',
        first: index === 0 ? twoCharacters : hanging,
        left: hanging,
        before: index === 0 ? pitch : 0,
        whole,
      },
      pen.element('P'),
    ),
  );
}

/** 署名 and 成文日期: the date four characters from the right, the organ centred above it; room for the seal. */
export function signatureLines(
  pen: Pen,
  width: number,
  { organ, date }: NonNullable<LetterDocument['signature']>,
): LaidLine[] {
  const style: Style = { weight: 'regular', size: 16 };
  const measure = pen.measure(style);
  const right = 4 * style.size;
  const overhang = (widthOf(date, measure) - widthOf(organ, measure)) / 2;
  const shape = { style, pitch, align: 'right' } as const;
  return [
    ...paragraph(
      pen,
      width,
      organ,
      { ...shape, right: Math.max(0, right + overhang), before: 2 * pitch, whole: true },
      pen.element('P'),
    ),
    ...paragraph(pen, width, date, { ...shape, right }, pen.element('P')),
  ];
}
