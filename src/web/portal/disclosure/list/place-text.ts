/** 翻页位置写在网址里: `after` the place the page begins behind, `back` those of the pages before it, oldest first. */
import type { PublicPlace } from '../../../../service/record/public-records.ts';

const apart = '~';
const between = ',';
/** So that an address stays within what servers take. */
const mostBack = 40;

/** Undefined where it is none of ours. */
export function parsePlace(text: string | undefined): PublicPlace | undefined {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]{5,18}(?:Z|[+-]\d\d:\d\d))~([\w-]{1,100})$/.exec(text ?? '');
  const [, at, recordId] = found ?? [];
  return at !== undefined && recordId !== undefined && !Number.isNaN(Date.parse(at))
    ? { at, recordId }
    : undefined;
}

export function placeText({ at, recordId }: PublicPlace): string {
  return `${at}${apart}${recordId}`;
}

/** 上一页、下一页 as search parameters; undefined where there is none. An empty set leads to the first page. */
export interface Turns {
  previous: Record<string, string> | undefined;
  next: Record<string, string> | undefined;
  /** From 1; undefined where it cannot be told any more. */
  number: number | undefined;
}

/** `after` and `back` as they stand in the address, `next` as the page gave it. */
export function turnsOf(
  after: string | undefined,
  back: string | undefined,
  next: string | undefined,
): Turns {
  const before = (back ?? '').split(between).filter((text) => text !== '');
  const here = after === undefined ? [] : [...before, after];
  const kept = here.slice(-mostBack);
  return {
    previous: after === undefined ? undefined : params(before.at(-1), before.slice(0, -1)),
    next: next === undefined ? undefined : params(next, kept),
    number: here.length < mostBack ? here.length + 1 : undefined,
  };
}

function params(after: string | undefined, back: readonly string[]): Record<string, string> {
  return {
    ...(after === undefined ? {} : { after }),
    ...(back.length === 0 ? {} : { back: back.join(between) }),
  };
}
