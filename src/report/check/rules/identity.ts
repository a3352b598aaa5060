/** 勾稽关系: two sums that must be equal, reckoned without ever taking a blank for 0. */
import type { CellPath } from '../../model.ts';
import type { Matter } from '../matter.ts';

export interface Side {
  paths: CellPath[];
  /** Sum of what is printed. */
  known: number;
  /** How many of its cells have no number. */
  blanks: number;
  /** Figures in printed order, blanks as 空白: `8 + 空白`. */
  written: string;
}

export type Verdict = 'holds' | 'fails' | 'open';

/** One side with its figures. Zero terms of a long sum are left out of the writing. */
export function sideOf(matter: Matter, paths: CellPath[]): Side {
  let known = 0;
  let blanks = 0;
  for (const path of paths) {
    const number = matter.number(path);
    if (number === undefined) blanks += 1;
    else known = exact(known + number);
  }
  return { paths, known, blanks, written: '' };
}

/** The side's figures for a message. */
export function writeSide(matter: Matter, paths: CellPath[]): string {
  const terms = paths.map((path) => matter.number(path));
  const shown = terms.length > 4 ? terms.filter((term) => term !== 0 && term !== undefined) : terms;
  return shown.length === 0 ? '0' : shown.map((term) => term ?? '空白').join(' + ');
}

/**
 * Do two sides of counts agree? Counts are never negative, so a printed part that already exceeds a complete other side fails
 * whatever stands in the blanks; a side with something in it against a side with nothing printed at all fails as well.
 */
export function verdict(left: Side, right: Side): Verdict {
  if (left.blanks === 0 && right.blanks === 0) return left.known === right.known ? 'holds' : 'fails';
  if (left.blanks === 0 && right.known > left.known) return 'fails';
  if (right.blanks === 0 && left.known > right.known) return 'fails';
  return 'open';
}

/** Is nothing at all printed on this side? */
export function isUnprinted(side: Side): boolean {
  return side.blanks === side.paths.length;
}

/** Decimal sums without binary dust, to six places. */
export function exact(number: number): number {
  return Number.isInteger(number) ? number : Math.round(number * 1e6) / 1e6;
}
