import { no, type Outcome, yes } from '../law/outcome.ts';
import { beginsWithHan, NUMBER_MARK, readText, TAIL } from './read-text.ts';
import { LONGEST_TERM, pairsOf } from './terms.ts';

/** 检索式: all words must occur, each as it stands. */
export interface Query {
  words: Word[];
  /** What was left out, and why; undefined: nothing. */
  cut: QueryCut | undefined;
}

/** A word, a phrase, a 文号 or a 索引号. */
export interface Word {
  /** 归一文本; a space at an end where a word or number must end. */
  plain: string;
  /** Every text with the word has all of them. */
  terms: string[];
  /** One Chinese character: terms that begin with it. */
  prefix: string | undefined;
  /** Every text with its terms has the word, too: nothing to verify. */
  exact: boolean;
}

export interface QueryCut {
  code: 'too-long' | 'too-many-words';
  message: string;
}

export interface NoQuery {
  code: 'empty' | 'nothing-to-find';
  message: string;
}

const LONGEST_QUERY = 200;
const MOST_WORDS = 10;

const quoted = /["“「『]([^"”」』]*)["”」』]?/gu;
const cutting = new RegExp(`${TAIL}|\\s+|[^\\p{L}\\p{N}\\p{M}\\s]+`, 'gu');
const hanBefore = /\p{Script=Han}$/u;

/**
 * 解析检索式: words apart by white space or by punctuation next to a Chinese character; what stands in “” "" 「」 is one phrase; a 文号 in
 * any spelling and a 索引号 stay whole. 200 characters and 10 words at most; what is beyond is told in `cut`.
 */
export function parseQuery(text: string): Outcome<Query, NoQuery> {
  if (text.trim() === '') return no({ code: 'empty', message: '请输入要检索的内容。' });
  const read = text.trim().slice(0, LONGEST_QUERY);
  const all = new Map<string, Word>();
  for (const part of partsOf(read)) {
    const word = wordOf(part);
    if (word) all.set(word.plain, word);
  }
  if (all.size === 0) {
    return no({ code: 'nothing-to-find', message: '没有可以检索的内容：请输入汉字、字母或者数字。' });
  }
  const words = [...all.values()].slice(0, MOST_WORDS);
  return yes({ words, cut: cutOf(text.trim().length, all.size) });
}

function cutOf(length: number, words: number): QueryCut | undefined {
  if (length > LONGEST_QUERY) {
    return { code: 'too-long', message: `检索内容过长，只检索了前${LONGEST_QUERY}个字符。` };
  }
  if (words > MOST_WORDS) {
    return { code: 'too-many-words', message: `检索词过多，只检索了前${MOST_WORDS}个。` };
  }
  return undefined;
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(quoted)) {
    parts.push(...unquoted(text.slice(at, match.index)), match[1] ?? '');
    at = match.index + match[0].length;
  }
  return [...parts, ...unquoted(text.slice(at))];
}

function unquoted(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(cutting)) {
    const end = match.index + match[0].length;
    const blank = /^\s/u.test(match[0]);
    const number = match[2] !== undefined;
    const besideHan = hanBefore.test(text.slice(0, match.index)) || beginsWithHan(text.slice(end));
    if (number || !(blank || besideHan)) continue;
    parts.push(text.slice(at, match.index));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function wordOf(part: string): Word | undefined {
  const { plain, literals } = readText(part);
  const inner = plain.trim();
  if (inner === '') return undefined;
  const runs = inner.split(' ');
  const [first = '', last = ''] = [runs.at(0), runs.at(-1)];
  const terms = new Set(literals);
  for (const run of runs) {
    if (beginsWithHan(run)) for (const pair of pairsOf(run)) terms.add(pair);
    else if (run !== NUMBER_MARK) terms.add(run.slice(0, LONGEST_TERM));
  }
  const longest = beginsWithHan(first) ? 2 : LONGEST_TERM;
  return {
    plain: `${beginsWithHan(first) ? '' : ' '}${inner}${beginsWithHan(last) ? '' : ' '}`,
    terms: [...terms],
    prefix: terms.size === 0 ? [...first][0] : undefined,
    exact: runs.length === 1 && [...first].length <= longest,
  };
}

/** 是否命中: whether a 归一文本 has every word of the query. What an index finds must be this and nothing else. */
export function matches(plain: string, query: Query): boolean {
  return query.words.every((word) => plain.includes(word.plain));
}
