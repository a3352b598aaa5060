import type { Query } from './query.ts';
import { beginsWithHan } from './read-text.ts';
import { pairsOf } from './terms.ts';

/** 您是不是要找: a word of titles for a word of the query that looks mistyped. */
export interface Suggestion {
  word: string;
  instead: string;
}

const SHORTEST = 3;
const LONGEST = 16;
const MOST_HEADS = 300;

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
 * 纠错提示: words one step (two from 7 characters on) from those of the query in the titles given as 归一文本 (at most 300 are read), the
 * nearest, then the most frequent, first; 3 at most a word. A word that a title has is right.
 */
export function suggest(query: Query, titles: readonly string[]): Suggestion[] {
  const read = titles.slice(0, MOST_HEADS);
  return query.words
    .map(({ plain }) => plain)
    .filter(mayBeMistyped)
    .flatMap((word) => nearWords(word, read).map((instead) => ({ word, instead })));
}

function mayBeMistyped(word: string): boolean {
  const length = [...word].length;
  return beginsWithHan(word) && !word.includes(' ') && length >= SHORTEST && length <= LONGEST;
}

function nearWords(word: string, titles: readonly string[]): string[] {
  const wanted = [...word];
  const most = wanted.length >= 7 ? 2 : 1;
  const pairs = new Set(pairsOf(word));
  const found = new Map<string, { steps: number; titles: number }>();
  for (const title of titles) {
    if (title.includes(word)) return [];
    for (const near of windowsOf(title, wanted.length, pairs)) {
      const known = found.get(near);
      if (known) known.titles++;
      else {
        const steps = editSteps(wanted, [...near], most);
        if (steps <= most) found.set(near, { steps, titles: 1 });
      }
    }
  }
  // A right word cut short, or with a neighbour, is as near as the word itself.
  const same = [...found].filter(([near]) => near.length === word.length);
  return (same.length > 0 ? same : [...found])
    .sort(([, a], [, b]) => a.steps - b.steps || b.titles - a.titles)
    .slice(0, 3)
    .map(([near]) => near);
}

/** Pieces of the title of about that many characters that share a pair with the word. */
function windowsOf(title: string, length: number, pairs: ReadonlySet<string>): Set<string> {
  const windows = new Set<string>();
  for (const run of title.split(' ')) {
    const characters = [...run];
    const shared = characters.map((character, at) => pairs.has(`${characters[at - 1] ?? ''}${character}`));
    for (const [at, hit] of shared.entries()) {
      if (!hit) continue;
      for (let from = Math.max(0, at - length); from < at; from++) {
        for (const size of [length - 1, length, length + 1]) {
          const to = from + size;
          if (to > at && to <= characters.length) windows.add(characters.slice(from, to).join(''));
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
