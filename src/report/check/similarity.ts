/** 文字雷同: how alike two texts are once years, figures and marks are taken out. */
import { plainText } from '../narrative/plain-text.ts';

/** 雷同度 0–1: shared pairs of characters over all pairs (Dice, counted with repetition). Two texts with nothing in them are 0. */
export function textSimilarity(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  const size = count(a) + count(b);
  if (size === 0) return 0;
  let common = 0;
  for (const [pair, times] of a) common += Math.min(times, b.get(pair) ?? 0);
  return (2 * common) / size;
}

function pairs(text: string): Map<string, number> {
  const bare = plainText(text).text.replaceAll(/[^\u4e00-\u9fff]/g, '');
  const found = new Map<string, number>();
  for (let index = 0; index + 1 < bare.length; index++) {
    const pair = bare.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

function count(pairs: Map<string, number>): number {
  let sum = 0;
  for (const times of pairs.values()) sum += times;
  return sum;
}
