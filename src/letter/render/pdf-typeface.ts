/** 字库: what a font holds and how wide its characters are; what it lacks is shown, never left out. */
import { create, type Font } from 'fontkit';

/** 嵌入的字体: the bytes of two OpenType fonts, for the text and for titles. */
export interface PdfFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

export type Weight = keyof PdfFonts;

/** 〓, as printers set it where they have no type. */
export const lacking = '〓';

export interface Typeface {
  /** What the middle of a line lies above its baseline, at 1 point. */
  middle: number;
  has(character: string): boolean;
  /** In points at this size, one character after the other. */
  width(text: string, size: number): number;
}

const opened = new WeakMap<Uint8Array, Typeface>();

/** Opened once for the same bytes. Throws where they are no font of one face. */
export function typefaceOf(bytes: Uint8Array): Typeface {
  const known = opened.get(bytes);
  if (known) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts, not one');
  const made = measured(font);
  opened.set(bytes, made);
  return made;
}

function measured(font: Font): Typeface {
  const widths = new Map<string, number>();
  const widthOf = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const shown = font.hasGlyphForCodePoint(codeOf(character)) ? character : lacking;
    const width = font.glyphForCodePoint(codeOf(shown)).advanceWidth / font.unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    middle: (font.ascent + font.descent) / 2 / font.unitsPerEm,
    has: (character) => font.hasGlyphForCodePoint(codeOf(character)),
    width: (text, size) => [...text].reduce((sum, character) => sum + widthOf(character), 0) * size,
  };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** As it is printed: white space is a space, controls and marks without a shape are left out; 　 stays. */
export function printable(text: string): string {
  return text
    .replace(/[^\S\u3000]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/ {2,}/gu, ' ');
}
