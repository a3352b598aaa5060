/**
 * 占位符: a place in a wording that the system fills. `inline` always has content; `maybe` may have none and therefore stands inside
 * [[…]]; `block` stands alone on its line. `must`: a wording without it would not be lawful or not make sense.
 */
export interface Placeholder {
  kind: 'inline' | 'maybe' | 'block';
  /** What it is filled with, for those who edit wordings. */
  means: string;
  must: boolean;
}

interface Made<K extends Placeholder['kind']> extends Placeholder {
  kind: K;
}

export function inline(means: string): Made<'inline'> {
  return { kind: 'inline', means, must: false };
}

export function must(means: string): Made<'inline'> {
  return { kind: 'inline', means, must: true };
}

export function maybe(means: string): Made<'maybe'> {
  return { kind: 'maybe', means, must: false };
}

export function block(means: string): Made<'block'> {
  return { kind: 'block', means, must: true };
}
