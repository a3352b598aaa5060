import type { LetterDocument } from '../../letter/document.ts';
import { renderLetterPdf } from '../../letter/render/pdf.ts';
import type { RenderedLetter } from '../intake/intake.ts';
import { pdfFonts } from './pdf-fonts.ts';

/** Blank forms that are kept made: one an organ, and again when its contact changes. */
const mostKept = 200;

const kept = new Map<string, Promise<RenderedLetter>>();

/** PDF 文件 under a name that says what it is. */
export async function asPdf(document: LetterDocument): Promise<RenderedLetter> {
  const { title, number } = document;
  return {
    name: `${title}${number === undefined ? '' : `（${number}）`}.pdf`,
    mediaType: 'application/pdf',
    content: await renderLetterPdf(document, await pdfFonts()),
  };
}

/** 空白表格的 PDF, made once for the same form: anybody may ask for it, as often as he likes. For papers without persons only. */
export function blankFormPdf(document: LetterDocument): Promise<RenderedLetter> {
  const key = JSON.stringify(document);
  const known = kept.get(key);
  if (known) return known;
  const made = asPdf(document);
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
