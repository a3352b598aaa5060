import type { Query } from './query.ts';
import { beginsWithHan, type PlainText, readText } from './read-text.ts';
import { pairsOf } from './terms.ts';

/** 您是不是要找: for a word of the query (as 归一文本) that looks mistyped, words as they are printed in titles. */
export interface Suggestion {
  word: string;
  instead: string[];
}

const SHORTEST = 3;
const LONGEST = 16;
const LONGEST_TITLE = 200;
const MOST_TITLES = 300;

/**
 * 近似词的检索词: for each word that may be mistyped, what a title with the right word has: all of its pairs but those that one wrong,
 * missing, added or exchanged character spoils. Alternatives of terms; words of fewer than 3 or more than 16 Chinese characters,
 * and others, have none.
 */
export function nearTerms(query: Query): string[][] {
  const words = query.words.map(({ plain }) => plain).filter(mayBeMistyped);
  return words.flatMap((word) => {
    const pairs = pairsOf(word);
    const spoilt = Math.min(3, pairs.length - 1);
    return Array.from({ length: pairs.length - spoilt + 1 }, (_, at) => [
      ...new Set(pairs.toSpliced(at, spoilt)),
    ]);
  });
}

/**
 * 纠错提示: words one step (two from 7 characters on) from those of the query in the titles (at most 300 are read), the nearest, then
 * the most frequent, first; 3 at most a word. A word that a title has is right.
 */
export function suggest(query: Query, titles: readonly string[]): Suggestion[] {
  const read = titles.slice(0, MOST_TITLES).map((title) => {
    const text = title.slice(0, LONGEST_TITLE);
    return { ...readText(text), text };
  });
  return query.words
    .map(({ plain }) => plain)
    .filter(mayBeMistyped)
    .map((word) => ({ word, instead: nearWords(word, read) }))
    .filter(({ instead }) => instead.length > 0);
}

function mayBeMistyped(word: string): boolean {
  const length = [...word].length;
  return beginsWithHan(word) && !word.includes(' ') && length >= SHORTEST && length <= LONGEST;
}

interface Near {
  plain: string;
  printed: string;
  steps: number;
  titles: number;
}

interface Title extends PlainText {
  text: string;
}

function nearWords(word: string, titles: readonly Title[]): string[] {
  const wanted = [...word];
  const most = wanted.length >= 7 ? 2 : 1;
  const pairs = new Set(pairsOf(word));
  const found = new Map<string, Near>();
  for (const title of titles) {
    if (title.plain.includes(word)) return [];
    for (const [plain, at] of windowsOf(title.plain, wanted.length, pairs)) {
      const known = found.get(plain);
      if (known) known.titles++;
      else
        found.set(plain, {
          plain,
          printed: printedAt(title, at, plain.length),
          steps: editSteps(wanted, [...plain], most),
          titles: 1,
        });
    }
  }
  const near = [...found.values()].filter(({ steps }) => steps <= most);
  // A right word cut short, or with a neighbour, is as near as the word itself.
  const same = near.filter(({ plain }) => plain.length === word.length);
  return (same.length > 0 ? same : near)
    .sort((a, b) => a.steps - b.steps || b.titles - a.titles)
    .slice(0, 3)
    .map(({ printed }) => printed);
}

function printedAt({ text, starts, ends }: Title, at: number, length: number): string {
  return text.slice(starts[at], ends[at + length - 1]).replace(/\s/gu, '');
}

/** Pieces of the title of about that many characters that share a pair with the word, and where they begin. */
function windowsOf(plain: string, length: number, pairs: ReadonlySet<string>): Map<string, number> {
  const windows = new Map<string, number>();
  for (const { 0: run, index } of plain.matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    const places = characters.map((_, at) => index + characters.slice(0, at).join('').length);
    const shared = [...characters.keys()].filter((at) =>
      pairs.has(`${characters[at - 1] ?? ''}${characters[at]}`),
    );
    for (const at of shared) {
      for (let from = Math.max(0, at - length); from < at; from++) {
        for (const size of [length - 1, length, length + 1]) {
          const to = from + size;
          if (to > at && to <= characters.length) {
            windows.set(characters.slice(from, to).join(''), places[from] ?? index);
          }
        }
      }
    }
  }
  return windows;
}

/** 编辑距离 with exchanged neighbours as one step; anything beyond `most` is `most` + 1. */
export function editSteps(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, x] of a.entries()) {
    const next = [i + 1];
    for (const [j, y] of b.entries()) {
      const change = (row[j] ?? 0) + (x === y ? 0 : 1);
      const step = Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
      const exchanged = i > 0 && j > 0 && x === b[j - 1] && a[i - 1] === y;
      next.push(exchanged ? Math.min(step, (before[j - 1] ?? 0) + 1) : step);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
