/**
 * 归一文本: the narrative as it is matched, with the way back to the text as read. Spaces and breaks inside a sentence are gone, digits
 * and brackets have one width, and Chinese punctuation is full-width, so that `3 119 件`, `３119件` and `3,119 件` read alike.
 */
export interface PlainText {
  text: string;
  /** `at[i]` is the offset in the original of the character at `i`; one entry more than `text` has characters. */
  at: number[];
}

const sentenceEnds = new Set('。！？；：\n');
const widthPairs: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '％': '%',
  '．': '.',
};
const ordinalStart =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[是要、]|\d+[.．、])/;
const thousandsBehind = /^\d{3}(?!\d)/;
const headingLength = 24;

/** 归一: one pass; offsets stay exact. */
export function plainText(original: string): PlainText {
  const at: number[] = [];
  let text = '';
  let lineStart = 0;
  let last = '\n';
  for (let index = 0; index < original.length; index++) {
    let char = original.charAt(index);
    if (char === '\n') {
      const line = text.length - lineStart;
      if (line === 0) continue;
      if (!mayBreak(last, line, text, lineStart, original, index + 1)) continue;
      lineStart = text.length + 1;
    } else if (isSpace(char.charCodeAt(0))) {
      continue;
    } else {
      char = normalChar(char, last, original, index);
      if (char === '') continue;
    }
    text += char;
    at.push(index);
    last = char;
  }
  at.push(original.length);
  return { text, at };
}

function normalChar(char: string, last: string, original: string, index: number): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((char === ',' || char === '，') && isDigit(last) && char === ',') {
    if (thousandsBehind.test(original.slice(index + 1, index + 5))) return '';
  }
  if (char === ':' && isDigit(last)) return char;
  return widthPairs[char] ?? char;
}

/** Does a line break end something, or is it only the paper's width? */
function mayBreak(
  last: string,
  length: number,
  text: string,
  lineStart: number,
  original: string,
  next: number,
): boolean {
  if (sentenceEnds.has(last)) return true;
  if (ordinalStart.test(original.slice(next, next + 12))) return true;
  return length <= headingLength && !/[，、\d]/.test(text.slice(lineStart));
}

function isDigit(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f
  );
}
