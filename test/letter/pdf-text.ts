import { getDocumentProxy } from 'unpdf';
import { lacking, printable, typefaceOf } from '../../src/letter/render/pdf-typeface.ts';
import { pdfFonts } from '../../src/service/letter/pdf-fonts.ts';

export interface PrintedLine {
  text: string;
  left: number;
  baseline: number;
}

/** 一页: what is text of the paper, and what only belongs to the page (页码、重复的表头). */
export interface PrintedPage {
  lines: PrintedLine[];
  artifacts: PrintedLine[];
}

export async function pdfPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
    const page: PrintedPage = { lines: [], artifacts: [] };
    const tags: string[] = [];
    for (const one of items) {
      if ('str' in one) {
        const [, , , , left, baseline] = one.transform;
        const line = { text: one.str, left: Number(left), baseline: Number(baseline) };
        if (one.str.trim() !== '') (tags.includes('Artifact') ? page.artifacts : page.lines).push(line);
      } else if (one.type === 'endMarkedContent') tags.pop();
      else tags.push('tag' in one ? String(one.tag) : '');
    }
    pages.push(page);
  }
  return pages;
}

/** Without white space; compatibility forms are one, as fonts draw them alike. */
export function even(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** All words of the paper in the order in which they are told. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pages = await pdfPages(bytes);
  return even(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));
}

/** A text as the fonts can print it. */
export async function asPrinted(text: string): Promise<string> {
  const typeface = typefaceOf((await pdfFonts()).regular);
  return even([...printable(text)].map((one) => (typeface.has(one) ? one : lacking)).join(''));
}
