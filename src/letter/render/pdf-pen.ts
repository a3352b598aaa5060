/** 落笔: text and rules on the pages of a PDF, each marked as what it is for those who do not see it. */
import Pdf from 'pdfkit';
import { type Measure, widthOf } from './pdf-lines.ts';
import { lacking, type PdfFonts, typefaceOf, type Weight } from './pdf-typeface.ts';

/** 结构: a part of the document, as a screen reader tells it. */
export interface Element {
  tag: string;
  struct: PDFKit.PDFStructureElement;
}

/** A text of one font and size. `spacing`: points between characters. */
export interface Style {
  weight: Weight;
  size: number;
  spacing?: number;
  colour?: string;
}

/** 文件属性. `seed`: what the file's identifier is made from. */
export interface PdfProperties {
  title: string;
  author: string;
  /** 文号. */
  subject?: string | undefined;
  madeAt?: Date | undefined;
  seed: string;
}

export interface Pen {
  measure(style: Style): Measure;
  /** A new part of the document, or of another part; `scope` of a cell that names others. */
  element(tag: string, within?: Element, scope?: 'Row' | 'Column'): Element;
  newPage(size: [number, number]): void;
  /**
   * One line from `left`, its middle at `middle`, in points from the upper left corner; in its element, or in none what only
   * belongs to the page (页码、重复的表头).
   */
  write(text: string, left: number, middle: number, style: Style, element?: Element): void;
  /** A frame of 0.5 point. */
  frame(left: number, top: number, width: number, height: number): void;
  /** A rule, filled. */
  rule(left: number, top: number, width: number, height: number, colour: string): void;
  /** What the fonts lack of what was written, each character once. */
  lacks(): string[];
  finish(): Promise<Uint8Array>;
}

/** No clock, no random: the same strokes give the same bytes. */
export function penOf(fonts: PdfFonts, { title, author, subject, madeAt, seed }: PdfProperties): Pen {
  const doc = new Pdf({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    font: '',
    info: {
      Producer: 'PDFKit',
      Creator: '公开 gongkai',
      Title: title,
      Author: author,
      ...(subject === undefined ? {} : { Subject: subject }),
      Keywords: seed,
      CreationDate: madeAt ?? new Date(0),
    },
  });
  // Both were for the identifier alone.
  delete doc.info.Keywords;
  if (!madeAt) delete doc.info.CreationDate;
  // pdfkit would say the same again in XMP, which it does not escape and does not write without a date.
  doc.endMetadata = () => {};
  for (const weight of ['regular', 'bold'] as const) {
    doc.registerFont(
      weight,
      Buffer.from(fonts[weight].buffer, fonts[weight].byteOffset, fonts[weight].length),
    );
  }
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  const lacks = new Set<string>();

  const measure = ({ weight, size, spacing = 0 }: Style): Measure => ({
    typeface: typefaceOf(fonts[weight]),
    size,
    spacing,
  });

  return {
    measure,
    element(tag, within, scope) {
      // Its types do not know the scope.
      const options: PDFKit.Mixins.StructureElementOptions & { scope?: string } =
        scope === undefined ? {} : { scope };
      const struct = doc.struct(tag, options);
      (within?.struct ?? root).add(struct);
      return { tag, struct };
    },
    newPage: (size) => {
      doc.addPage({ size, margin: 0 });
    },
    write(text, left, middle, style, element) {
      if (text === '') return;
      const { typeface, size, spacing } = measure(style);
      const content = element ? doc.markStructureContent(element.tag) : undefined;
      if (!content) doc.markContent('Artifact', { type: 'Pagination' });
      doc
        .font(style.weight)
        .fontSize(size)
        .fillColor(style.colour ?? '#000000');
      const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing } as const;
      const baseline = middle + typeface.middle * size;
      let x = left;
      for (const run of runsOf(text, (character) => typeface.has(character))) {
        if (run.held) {
          doc.text(run.text, x, baseline, options);
        } else {
          lacks.add(run.text);
          doc.markContent('Span', { actual: run.text });
          doc.text(lacking, x, baseline, options);
          doc.endMarkedContent();
        }
        x += widthOf(run.text, { typeface, size, spacing }) + spacing;
      }
      doc.endMarkedContent();
      if (element && content) element.struct.add(content);
    },
    frame(left, top, width, height) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.lineWidth(0.5).rect(left, top, width, height).stroke('#000000');
      doc.endMarkedContent();
    },
    rule(left, top, width, height, colour) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.rect(left, top, width, height).fill(colour);
      doc.endMarkedContent();
    },
    lacks: () => [...lacks],
    finish() {
      doc.addStructure(root);
      doc.end();
      return done;
    },
  };
}

interface Run {
  text: string;
  held: boolean;
}

/** Runs of what the font holds; each character that it lacks by itself. */
function runsOf(text: string, has: (character: string) => boolean): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const held = has(character);
    const last = runs.at(-1);
    if (held && last?.held) last.text += character;
    else runs.push({ text: character, held });
  }
  return runs;
}
