/** 落款: signing organ and date at the end of the last part. */
import { withoutSpace } from './bare-text.ts';

const day = /^(?:20\d{2}|二[〇○零]..)年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/;

export interface Closed {
  paragraphs: string[];
  closing: string;
}

/** Parts the signing lines (organ above date, or both in one line) from the paragraphs before them. */
export function partClosing(paragraphs: string[]): Closed {
  const at = paragraphs.findLastIndex((line) => day.test(withoutSpace(line)));
  if (at >= 0 && at >= paragraphs.length - 2) {
    let from = at;
    const above = withoutSpace(paragraphs[at - 1] ?? '');
    if (above.length >= 3 && above.length <= 40 && !/[。;,:\d]/.test(above)) from = at - 1;
    return split(paragraphs, from);
  }
  const last = withoutSpace(paragraphs.at(-1) ?? '');
  const inOneLine = /^\p{Script=Han}{3,30}(?:20\d{2}|二[〇○零]..)年.{2,5}月.{1,3}日$/u.test(last);
  return inOneLine ? split(paragraphs, paragraphs.length - 1) : { paragraphs, closing: '' };
}

function split(paragraphs: string[], from: number): Closed {
  return { paragraphs: paragraphs.slice(0, from), closing: paragraphs.slice(from).join('\n') };
}
