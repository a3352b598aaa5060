/**
 * 索引词: how the words of a record stand in the index. Each begins with the span of months in which the record was published, so
 * that the newest records are asked first, and a common word costs no more among all records than in one or a few such spans.
 */
import type { Query, Word } from '../search/query.ts';

/** 检索范围: all that are given must hold. Days are 'YYYY-MM-DD', both included. */
export interface SearchFilter {
  organId?: string | undefined;
  /** 栏目: this one and all below it. */
  node?: string | undefined;
  year?: number | undefined;
  /** 体裁. */
  genre?: string | undefined;
  /** 有效性. */
  validity?: string | undefined;
  publishedFrom?: string | undefined;
  publishedUntil?: string | undefined;
}

/** 编目要素 of a record by which hits can be narrowed. */
export interface SearchFacets {
  /** 栏目, from the root of the catalogue down. */
  nodes: readonly string[];
  year: number;
  genre: string | undefined;
  validity: string | undefined;
}

/** Where a word must stand: anywhere; in the head (title and numbers); anywhere, but not all of them in the head. */
export type Place = 'anywhere' | 'head' | 'body';

const HEAD = '^';
const LONGEST_FACET = 200;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * 时段 of so many months (1, 3 or 12) as two characters, in the order of time; what lies before 1900 counts as the first, after 2220 as
 * the last month.
 */
export function spanOf(day: string, months: number): string {
  return codeOf(numberOf(day, months));
}

/** Spans that the two days and what lies between them fall into, the last one first. */
export function spansBetween(first: string, last: string, months: number): string[] {
  const [from, to] = [numberOf(first, months), numberOf(last, months)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, back) => codeOf(to - back));
}

/** Months of a span for so many records: the fewer spans, the sooner a rare word is found; the more, the sooner a common one. */
export function monthsFor(records: number): number {
  if (records <= 30_000) return 12;
  return records <= 2_000_000 ? 3 : 1;
}

function numberOf(day: string, months: number): number {
  const month = (Number(day.slice(0, 4)) - 1900) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.floor(Math.min(Math.max(month, 0), digits.length ** 2 - 1) / months);
}

function codeOf(span: number): string {
  return digits.charAt(Math.floor(span / digits.length)) + digits.charAt(span % digits.length);
}

/** All words of a record. */
export function lexemesOf(
  entry: { organId: string; publishedOn: string } & SearchFacets,
  text: { terms: readonly string[]; headTerms: readonly string[] },
  months: number,
): string[] {
  const span = spanOf(entry.publishedOn, months);
  const facets = [
    facet('organ', entry.organId),
    ...entry.nodes.map((node) => facet('node', node)),
    facet('year', String(entry.year)),
    ...(entry.genre === undefined ? [] : [facet('genre', entry.genre)]),
    ...(entry.validity === undefined ? [] : [facet('validity', entry.validity)]),
  ];
  const heads = text.headTerms.map((term) => HEAD + term);
  return [...text.terms, ...heads, ...facets].map((word) => span + word);
}

/** Stands for the span in a question that is asked of many; no word has it. */
export const ANY_SPAN = '\u0001';

/** The question to the index, as the text of a tsquery, with ANY_SPAN for the span. */
export function questionOf(query: Query, filter: SearchFilter, place: Place): string {
  const narrowed = facetsOf(filter).map((word) => quote(ANY_SPAN + word));
  const anywhere = query.words.flatMap((word) => asked(word, ANY_SPAN));
  const head = query.words.flatMap((word) => asked(word, ANY_SPAN + HEAD));
  switch (place) {
    case 'anywhere':
      return [...narrowed, ...anywhere].join(' & ');
    case 'head':
      return [...narrowed, ...head].join(' & ');
    case 'body':
      return [...narrowed, ...anywhere, `!(${head.join(' & ')})`].join(' & ');
  }
}

/** The same for heads that have all terms of one of the alternatives. */
export function headQuestionOf(alternatives: readonly (readonly string[])[]): string {
  return alternatives
    .map((terms) => `(${terms.map((term) => quote(ANY_SPAN + HEAD + term)).join(' & ')})`)
    .join(' | ');
}

function asked(word: Word, before: string): string[] {
  const whole = word.terms.map((term) => quote(before + term));
  return word.prefix === undefined ? whole : [...whole, `${quote(before + word.prefix)}:*`];
}

function facetsOf({ organId, node, year, genre, validity }: SearchFilter): string[] {
  return [
    ...(organId === undefined ? [] : [facet('organ', organId)]),
    ...(node === undefined ? [] : [facet('node', node)]),
    ...(year === undefined ? [] : [facet('year', String(year))]),
    ...(genre === undefined ? [] : [facet('genre', genre)]),
    ...(validity === undefined ? [] : [facet('validity', validity)]),
  ];
}

/** No term of a text has these signs in it. */
function facet(kind: string, value: string): string {
  return `=${kind}=${value.slice(0, LONGEST_FACET).replaceAll(ANY_SPAN, '')}`;
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
