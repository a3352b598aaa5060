/** 落款: signing organ and date at the end of the last part. */
import { withoutSpace } from './bare-text.ts';

const date =
  '(?:(?:20\\d{2}|二[〇○零]..)年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日|20\\d{2}[./-]\\d{1,2}[./-]\\d{1,2})';
const day = new RegExp(`^${date}$`);
const inOneLine = new RegExp(`^[\\p{Script=Han}()]{3,30}${date}$`, 'u');
/** What may follow the signature. */
const attached = /^(?:附件|附:|附表|联系人|[(]此件|抄送)/;

export interface Closed {
  paragraphs: string[];
  closing: string;
}

/** Parts the signing lines (organ above date, or both in one line) from the paragraphs around them. */
export function partClosing(paragraphs: string[]): Closed {
  const at = paragraphs.findLastIndex((line) => {
    const bare = withoutSpace(line);
    return day.test(bare) || inOneLine.test(bare);
  });
  const after = paragraphs.slice(at + 1);
  if (at < 0 || (after.length > 1 && !after.every((line) => attached.test(withoutSpace(line))))) {
    return { paragraphs, closing: '' };
  }
  const above = withoutSpace(paragraphs[at - 1] ?? '');
  const isSigned =
    day.test(withoutSpace(paragraphs[at] ?? '')) &&
    above.length >= 3 &&
    above.length <= 40 &&
    !/[。;,:\d]/.test(above);
  return split(
    paragraphs,
    isSigned ? at - 1 : at,
    attached.test(withoutSpace(after[0] ?? '')) ? at + 1 : undefined,
  );
}

function split(paragraphs: string[], from: number, to = paragraphs.length): Closed {
  return {
    paragraphs: [...paragraphs.slice(0, from), ...paragraphs.slice(to)],
    closing: paragraphs.slice(from, to).join('\n'),
  };
}
