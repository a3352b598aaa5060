import type { Query } from './query.ts';
import { readText } from './read-text.ts';

/** 摘要的一段: words as printed in the text, and whether the query asks for them. */
export interface SnippetPiece {
  text: string;
  marked: boolean;
}

/** 摘要: the pieces put together are a part of the text, white space as single spaces. */
export interface Snippet {
  pieces: SnippetPiece[];
  /** Text was left out before, after it. */
  before: boolean;
  after: boolean;
}

interface Range {
  start: number;
  end: number;
  word: number;
}

const MOST_RANGES = 500;

/**
 * 检索结果摘要: about `length` UTF-16 units of the text, where most different words of the query stand together, the first such
 * place; its beginning where none occurs. Plain data: escaping is for whoever shows it.
 */
export function snippet(text: string, query: Query, length: number): Snippet {
  const ranges = rangesIn(text, query);
  const [from, to] = windowOf(text, ranges, Math.max(1, length));
  const pieces: SnippetPiece[] = [];
  let at = from;
  for (const { start, end } of ranges) {
    if (end <= at || start >= to) continue;
    push(pieces, text.slice(at, Math.max(at, start)), false);
    push(pieces, text.slice(Math.max(at, start), Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  push(pieces, text.slice(at, to), false);
  return { pieces, before: from > 0, after: to < text.length };
}

function push(pieces: SnippetPiece[], text: string, marked: boolean): void {
  if (text !== '') pieces.push({ text: text.replace(/\s+/gu, ' '), marked });
}

/** Where the words stand, by beginning. */
function rangesIn(text: string, query: Query): Range[] {
  const { plain, starts, ends } = readText(text);
  const ranges: Range[] = [];
  for (const [word, { plain: wanted }] of query.words.entries()) {
    const inner = wanted.trim();
    const lead = wanted.startsWith(' ') ? 1 : 0;
    let found = plain.indexOf(wanted);
    for (let n = 0; found >= 0 && n < MOST_RANGES; n++) {
      const last = found + lead + inner.length - 1;
      ranges.push({ start: starts[found + lead] ?? 0, end: ends[last] ?? 0, word });
      found = plain.indexOf(wanted, found + 1);
    }
  }
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function windowOf(text: string, ranges: Range[], length: number): [number, number] {
  const best = bestRange(ranges, length);
  const lead = best === undefined ? 0 : Math.floor(length / 5);
  const latest = Math.max(0, text.length - length);
  const from = Math.min(latest, Math.max(0, (best?.start ?? 0) - lead));
  return [whole(text, from), whole(text, Math.min(text.length, from + length))];
}

/** The first range with the most different words beginning within `length` of it. */
function bestRange(ranges: Range[], length: number): Range | undefined {
  let best: Range | undefined;
  let most = 0;
  const inside = new Map<number, number>();
  let next = 0;
  for (const range of ranges) {
    for (let ahead = ranges[next]; ahead && ahead.end <= range.start + length * 0.8; ahead = ranges[++next]) {
      inside.set(ahead.word, (inside.get(ahead.word) ?? 0) + 1);
    }
    if (inside.size > most || best === undefined) {
      best = range;
      most = inside.size;
    }
    const left = (inside.get(range.word) ?? 0) - 1;
    if (left > 0) inside.set(range.word, left);
    else inside.delete(range.word);
  }
  return best;
}

/** Never between the halves of one character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
