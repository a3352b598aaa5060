/** 检索基准的检索式: words of every frequency, and what stands in the texts themselves. */
import type { SearchFilter } from '../../src/store/search-lexeme.ts';
import { benchRecord, chance, pick, vocabulary } from './texts.ts';

export interface BenchQuery {
  kind: string;
  text: string;
  filter: SearchFilter;
}

/** `each` queries a kind, over `records` records. */
export function benchQueries(records: number, each: number): BenchQuery[] {
  const next = chance(99);
  const two = vocabulary.filter((word) => word.length === 2);
  const anywhere = () => benchRecord(Math.floor(next() * records));
  const kinds: [string, () => string][] = [
    ['两字·常用', () => pick(next, two.slice(0, 60))],
    ['两字·中等', () => pick(next, two.slice(100, 1500))],
    ['两字·少见', () => pick(next, two.slice(5000))],
    ['四字', () => stretch(anywhere().body, next)],
    ['三词', () => Array.from({ length: 3 }, () => pick(next, wordsOf(anywhere().body))).join(' ')],
  ];
  return kinds.flatMap(([kind, text]) =>
    Array.from({ length: each }, (_, n) => {
      const asked = text();
      if (n % 2 === 0) return { kind, text: asked, filter: {} };
      return { kind: `${kind}·限年份`, text: asked, filter: { year: 2012 + Math.floor(next() * 14) } };
    }),
  );
}

/** Four Chinese characters that stand together in the text. */
function stretch(body: string, next: () => number): string {
  const runs = body.match(/\p{Script=Han}{4,}/gu) ?? [];
  const run = pick(next, runs);
  const from = Math.floor(next() * (run.length - 3));
  return run.slice(from, from + 4);
}

/** Words of the vocabulary in a text; pairs of the trade's common words would hardly differ from one another. */
const known = new Set(vocabulary.slice(0, 3000).filter((word) => word.length === 2));

function wordsOf(body: string): string[] {
  const found = Array.from({ length: body.length - 1 }, (_, at) => body.slice(at, at + 2));
  return found.filter((word) => known.has(word));
}
