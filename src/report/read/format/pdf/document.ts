import { fileURLToPath } from 'node:url';
import { getResolvedPDFJS } from 'unpdf';
import type { Reading, SourceDocument } from '../../document.ts';
import { no, yes } from '../no.ts';
import { asMatrix, type Box, type Matrix, type Piece, times } from './geometry.ts';
import { closedUp } from './lines.ts';
import { printedOn } from './page.ts';
import { blocksOfPages, type PrintedPage } from './paragraphs.ts';
import { type Codes, type Drawing, rulingsOf } from './rulings.ts';

/** Maps of the character codes of Chinese fonts that a PDF names without carrying them (宋体, STSong-Light …). */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

/** An annual report has some ten pages. */
const mostPages = 300;
const scanned =
  '这是扫描件，只有图片没有文字层，读不出文字；请提供原来的 Word 文件，或先做文字识别（OCR）再试。';
const garbled =
  '这个 PDF 的文字层是乱码（缺字体编码），读不出文字；请提供原来的 Word 文件，或重新导出 PDF 再试。';

type Pdf = Awaited<ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** PDF with a text layer. Ruled tables come out by their lines, one table a page. */
export async function readPdf(bytes: Uint8Array): Promise<Reading<SourceDocument>> {
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: characterMaps,
    cMapPacked: true,
  });
  try {
    const pdf = await task.promise;
    return await readPages(pdf, OPS);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      return no('encrypted', 'PDF 设了打开密码，读不了；请去掉密码，或提供 Word 文件。');
    return no('damaged', 'PDF 已损坏或没有下载完整，打不开；请重新下载，或提供 Word 文件。');
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: Pdf, codes: Codes): Promise<Reading<SourceDocument>> {
  if (pdf.numPages > mostPages) return no('too-large', `PDF 有 ${pdf.numPages} 页，不像年度报告，没有读取。`);
  const pages: PrintedPage[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const base = asMatrix(page.getViewport({ scale: 1 }).transform) ?? [1, 0, 0, 1, 0, 0];
    const pieces = await piecesOf(page, base);
    text += pieces.map((piece) => piece.text).join('');
    const drawing: Drawing =
      pieces.length === 0 ? { fnArray: [], argsArray: [] } : await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    const whole = { x1: 0, y1: 0, x2: width, y2: height };
    const pictures = pieces.length === 0 ? [whole] : picturesOf(drawing, codes, base);
    pages.push({
      height,
      printed: printedOn({ pieces, rulings: rulingsOf(drawing, codes, base), pictures }),
    });
    page.cleanup();
  }
  if (text.replaceAll(/\s/g, '').length < pages.length * 10) return no('scanned', scanned);
  if (isGarbled(text)) return no('scanned', garbled);
  return yes({ format: 'pdf', blocks: blocksOfPages(pages), meta: await metaOf(pdf), notes: [] });
}

async function metaOf(pdf: Pdf): Promise<Record<string, string>> {
  const { info } = await pdf.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' && title !== '' ? { title } : {};
}

async function piecesOf(page: Page, base: Matrix): Promise<Piece[]> {
  const { items, styles } = await page.getTextContent();
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const own = asMatrix(item.transform);
    if (!own) continue;
    const text = closedUp(item.str);
    pieces.push(
      placed(text, times(base, own), item.width, styles[item.fontName]?.vertical === true ? item.height : 0),
    );
  }
  return pieces;
}

/** The box of a run of text, whichever way it is turned; `length` is the advance of a vertical font. */
function placed(text: string, m: Matrix, width: number, length: number): Piece {
  const size = Math.hypot(m[2], m[3]) || Math.hypot(m[0], m[1]);
  const along = Math.hypot(m[0], m[1]) || 1;
  const [dx, dy] = [m[0] / along, m[1] / along];
  const [ux, uy] = [(m[2] / (size || 1)) * size, (m[3] / (size || 1)) * size];
  const points: [number, number][] = [
    [m[4], m[5]],
    [m[4] + dx * width, m[5] + dy * width],
    [m[4] + ux * 0.85, m[5] + uy * 0.85],
    [m[4] + dx * width + ux * 0.85, m[5] + dy * width + uy * 0.85],
    [m[4], m[5] + length],
  ];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { text, size, x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** Pictures big enough to hold text or a table. */
function picturesOf(drawing: Drawing, codes: Codes, base: Matrix): Box[] {
  const paints = new Set(
    ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'].map((name) => codes[name]),
  );
  const boxes: Box[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  for (const [index, code] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index];
    if (code === codes['save']) saved.push(matrix);
    else if (code === codes['restore']) matrix = saved.pop() ?? base;
    else if (code === codes['transform'] && Array.isArray(args))
      matrix = times(matrix, asMatrix(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (paints.has(code)) {
      const [x1, x2] = [matrix[4], matrix[4] + matrix[0]].toSorted((a, b) => a - b);
      const [y1, y2] = [matrix[5], matrix[5] + matrix[3]].toSorted((a, b) => a - b);
      if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) continue;
      if (x2 - x1 >= 170 && y2 - y1 >= 57) boxes.push({ x1, y1, x2, y2 });
    }
  }
  return boxes;
}

/** A text layer without character codes comes out as private or unknown characters. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008]/g)?.length ?? 0;
  return odd * 3 > text.length || !/[\u4e00-\u9fffA-Za-z]{2}/.test(text);
}
