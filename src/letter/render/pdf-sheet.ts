/** 版心: where the next line goes, page after page. All in points from the upper left corner. */
import { formPage, letterPage } from './docx-measures.ts';
import type { Pen } from './pdf-pen.ts';

const twips = 20;

export interface Sheet {
  left: number;
  width: number;
  /** Where the next line begins. */
  top(): number;
  /** Height left on the page, and of a page that is begun. */
  room(): number;
  whole: number;
  /** Nothing on the page yet; the first page has its head. */
  isFresh(): boolean;
  advance(height: number): void;
  next(): void;
  /** After the last line. */
  close(): void;
}

/** The sheet with its first page begun; `head` writes the top of the first page and tells where the text may begin. */
export function sheetOf(pen: Pen, isForm: boolean, head: (left: number, width: number) => number): Sheet {
  const { size, margin } = isForm ? formPage : letterPage;
  const [left, above] = [margin.left / twips, margin.top / twips];
  const bottom = (size.height - margin.bottom) / twips;
  const width = (size.width - margin.left - margin.right) / twips;
  let page = 1;
  let fresh = false;
  pen.newPage([size.width / twips, size.height / twips]);
  let top = Math.max(above, head(left, width));

  const close = () => {
    if (page > 1) pageNumber(pen, page, { left, width, bottom: (size.height - margin.footer) / twips });
  };
  return {
    left,
    width,
    whole: bottom - above,
    top: () => top,
    room: () => bottom - top,
    isFresh: () => fresh,
    advance(height) {
      top += height;
      fresh = false;
    },
    next() {
      close();
      page += 1;
      pen.newPage([size.width / twips, size.height / twips]);
      top = above;
      fresh = true;
    },
    close,
  };
}

/** 页码: — 2 —, 4号, odd pages right, even pages left, one character in. */
function pageNumber(
  pen: Pen,
  page: number,
  { left, width, bottom }: { left: number; width: number; bottom: number },
) {
  const style = { weight: 'regular', size: 14 } as const;
  const text = `— ${page} —`;
  const own = pen.measure(style).typeface.width(text, style.size);
  const from = page % 2 === 0 ? left + style.size : left + width - style.size - own;
  pen.write(text, from, bottom - style.size / 2, style);
}
