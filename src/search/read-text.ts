import { numberTail } from '../law/document-number.ts';
import { simplify } from './simplify.ts';

/**
 * 归一文本: what is searched. Chinese characters stand together, also over white space; words and runs of digits stand between
 * single spaces; punctuation is a space; the end of a 文号 is '〔 2026 3 号'. Simplified, half-width and in lower case. It begins and
 * ends with a space; '' where nothing can be found.
 */
export interface PlainText {
  plain: string;
  /** 文号尾: '〔2026〕3号' for every document number in the text, in whatever spelling. */
  literals: string[];
  /** For every UTF-16 unit of `plain` where it begins and ends in the text. */
  starts: number[];
  ends: number[];
}

type Kind = 'han' | 'letter' | 'digit';

interface Writing extends PlainText {
  last: Kind | undefined;
  between: 'nothing' | 'blank' | 'break';
}

/** Stands before year and number of a 文号, and nowhere else. */
export const NUMBER_MARK = '〔';

/** 文号尾, with 號 too. */
export const TAIL = numberTail.replace(/号$/u, '[号號]');

const tail = new RegExp(TAIL, 'gu');
const cluster = /\P{M}\p{M}*|\p{M}+/suy;
const han = /^\p{Script=Han}/u;
const ignored = /^[\p{Cf}\p{M}]/u;

export function readText(text: string): PlainText {
  const writing: Writing = {
    plain: ' ',
    literals: [],
    starts: [0],
    ends: [0],
    last: undefined,
    between: 'nothing',
  };
  let at = 0;
  for (const match of text.matchAll(tail)) {
    readStretch(writing, text, at, match.index);
    at = match.index + match[0].length;
    readTail(writing, match, at);
  }
  readStretch(writing, text, at, text.length);
  if (writing.last === undefined) return { plain: '', literals: [], starts: [], ends: [] };
  put(writing, ' ', text.length, text.length);
  return writing;
}

/** Every spelling of a number's end, 〔2026〕第03号 or (2026)3号, is read as the standard one. */
function readTail(writing: Writing, match: RegExpExecArray, end: number): void {
  const year = (match[2] ?? '').normalize('NFKC');
  const serial = String(Number((match[5] ?? '').normalize('NFKC')));
  writing.literals.push(`〔${year}〕${serial}号`);
  writing.between = 'break';
  add(writing, NUMBER_MARK, 'letter', match.index, end);
  for (const part of [year, serial]) {
    writing.between = 'break';
    for (const digit of part) add(writing, digit, 'digit', match.index, end);
  }
  add(writing, '号', 'han', match.index, end);
}

function readStretch(writing: Writing, text: string, from: number, to: number): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      add(writing, simplify(text.charAt(at)), 'han', at, at + 1);
      at++;
      continue;
    }
    cluster.lastIndex = at;
    const found = cluster.exec(text)?.[0] ?? text.charAt(at);
    const end = Math.min(at + found.length, to);
    readCluster(writing, found, at, end);
    at = end;
  }
}

function readCluster(writing: Writing, found: string, start: number, end: number): void {
  let base: Kind | undefined;
  for (const character of found.normalize('NFKC').toLowerCase()) {
    if (han.test(character)) {
      base = 'han';
      add(writing, simplify(character), base, start, end);
    } else if (/^\p{Nd}/u.test(character)) {
      base = 'digit';
      add(writing, character, base, start, end);
    } else if (/^[\p{L}\p{N}]/u.test(character)) {
      base = 'letter';
      add(writing, character, base, start, end);
    } else if (ignored.test(character)) {
      if (base === 'letter') add(writing, character, base, start, end);
    } else if (/^\s/u.test(character)) {
      if (writing.between === 'nothing') writing.between = 'blank';
    } else {
      writing.between = 'break';
    }
  }
}

function add(writing: Writing, character: string, kind: Kind, start: number, end: number): void {
  const apart =
    writing.between === 'break' || kind !== writing.last || (writing.between === 'blank' && kind !== 'han');
  if (writing.last !== undefined && apart) put(writing, ' ', start, start);
  put(writing, character, start, end);
  writing.last = kind;
  writing.between = 'nothing';
}

function put(writing: Writing, character: string, start: number, end: number): void {
  writing.plain += character;
  for (let unit = 0; unit < character.length; unit++) {
    writing.starts.push(start);
    writing.ends.push(end);
  }
}

/** 汉字开头. */
export function beginsWithHan(text: string): boolean {
  return han.test(text);
}
