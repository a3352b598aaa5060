import { createHash } from 'node:crypto';

/** 份额: names with what share each has; they need not add up to 1. */
export type Shares<K extends string = string> = Readonly<Record<K, number>>;

/**
 * 种子随机数: the same seed gives the same numbers on every machine. Generator sfc32 (Doty-Humphrey, PractRand): 128 bits of state, period of
 * at least 2^32; the state is the SM3 of the seed. Not for secrets.
 */
export class Chance {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    const digest = createHash('sm3').update(seed).digest();
    this.#seed = seed;
    this.#a = digest.readUInt32LE(0);
    this.#b = digest.readUInt32LE(4);
    this.#c = digest.readUInt32LE(8);
    for (let round = 0; round < 12; round += 1) this.#bits();
  }

  /** A generator of its own: what is drawn from it moves nothing drawn here. */
  stream(name: string | number): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  /** 0 ≤ x < 1. */
  next(): number {
    return this.#bits() / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  is(rate: number): boolean {
    return this.next() < rate;
  }

  one<T>(of: readonly T[]): T {
    const found = of[Math.floor(this.next() * of.length)];
    if (found === undefined) throw new RangeError('nothing to draw from');
    return found;
  }

  byShare<K extends string>(shares: Shares<K>): K {
    const entries = entriesOf(shares);
    let left = this.next() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [name, share] of entries) {
      left -= share;
      if (left < 0) return name;
    }
    return this.one(entries.map(([name]) => name));
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
  }

  /** 编号 in the form of a random UUID. */
  uuid(): string {
    const hex = [0, 0, 0, 0].map(() => this.#bits().toString(16).padStart(8, '0')).join('');
    const variant = '89ab'.charAt(this.#bits() & 3);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  #bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

export function entriesOf<K extends string>(shares: Shares<K>): [K, number][] {
  const isName = (name: string): name is K => Object.hasOwn(shares, name);
  return Object.keys(shares)
    .filter(isName)
    .map((name) => [name, shares[name]]);
}

/** From so many on, every kind is dealt at least once, however small its share. */
export const everyKindFrom = 250;

/**
 * 按份额分派: `count` names in random order, as many of each as its share asks for (largest remainders). So a year has its shares whatever
 * the seed, and a long one has every kind.
 */
export function deal<K extends string>(chance: Chance, shares: Shares<K>, count: number): K[] {
  const entries = entriesOf(shares);
  const whole = entries.reduce((sum, [, share]) => sum + share, 0);
  const least = count >= everyKindFrom ? 1 : 0;
  const dealt = entries.map(([name, share]) => {
    const exact = (share / whole) * count;
    const given = Math.max(share > 0 ? least : 0, Math.floor(exact));
    return { name, given, rest: exact - given };
  });
  const byRest = [...dealt].sort((a, b) => b.rest - a.rest || b.given - a.given);
  let missing = count - dealt.reduce((sum, { given }) => sum + given, 0);
  for (let at = 0; missing > 0; at += 1, missing -= 1) {
    const next = byRest[at % byRest.length];
    if (next) next.given += 1;
  }
  const most = [...dealt].sort((a, b) => b.given - a.given);
  for (let at = 0; missing < 0; at = (at + 1) % most.length) {
    const next = most[at];
    if (!next || next.given <= 1) continue;
    next.given -= 1;
    missing += 1;
  }
  return chance.shuffled(dealt.flatMap(({ name, given }) => Array<K>(given).fill(name)));
}
