import type { Certainty } from './citation.ts';
import { type PlainDate, plainDate } from './plain-date.ts';

/** 有起始日的规定: a figure never stands alone. It holds from `since` until the next entry of its history. */
export interface Since<T> {
  since: PlainDate;
  value: T;
  /** 文号 or article, Chinese. */
  basis: string;
  certainty: Certainty;
}

/** One entry of a history: `since('2019-05-15', 20, …)`. Throws RangeError on a malformed day. */
export function since<T>(day: string, value: T, basis: string, certainty: Certainty = 'verified'): Since<T> {
  return { since: plainDate(day), value, basis, certainty };
}

/**
 * 行为时的规定: the entry in force on the day of the fact (never today, never the nearest year); undefined before the first.
 * The history may stand in any order.
 */
export function findInForce<T>(history: readonly Since<T>[], on: PlainDate): Since<T> | undefined {
  return history
    .filter((entry) => entry.since <= on)
    .reduce<Since<T> | undefined>(
      (last, entry) => (last && last.since >= entry.since ? last : entry),
      undefined,
    );
}
