/**
 * 比值: two acts over the same input by turns, so that both meet the same machine; medians in milliseconds, after as many rounds
 * to warm up.
 */
export interface Ratio {
  name: string;
  floorName: string;
  floor: number;
  ours: number;
  ratio: number;
  /** What the ratio may be at most. */
  bar: number;
}

export interface Pair {
  name: string;
  floorName: string;
  bar: number;
  floor: () => unknown;
  ours: () => unknown;
}

export async function measurePair(pair: Pair, rounds = 400): Promise<Ratio> {
  for (let round = 0; round < rounds; round++) {
    await pair.floor();
    await pair.ours();
  }
  const floors: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await timeOf(pair.floor));
    own.push(await timeOf(pair.ours));
  }
  const [floor, ours] = [median(floors), median(own)];
  return { name: pair.name, floorName: pair.floorName, floor, ours, ratio: ours / floor, bar: pair.bar };
}

async function timeOf(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
