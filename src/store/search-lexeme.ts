/**
 * 索引词: how the words of a record stand in the index. Each begins with the quarter in which the record was published, so that the
 * newest records are asked first and a common word costs no more among a million records than among ten thousand.
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

/** 季度 as two characters, in the order of time; what lies before 1900 counts as its first, after 2223 as its last quarter. */
export function quarterOf(day: string): string {
  return codeOf(numberOf(day));
}

/** Quarters that the two days and what lies between them fall into, the last one first. */
export function quartersBetween(first: string, last: string): string[] {
  const [from, to] = [numberOf(first), numberOf(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, back) => codeOf(to - back));
}

function numberOf(day: string): number {
  const quarter = (Number(day.slice(0, 4)) - 1900) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Math.min(Math.max(quarter, 0), 36 * 36 - 1);
}

function codeOf(quarter: number): string {
  return quarter.toString(36).padStart(2, '0');
}

/** All words of a record. */
export function lexemesOf(
  entry: { organId: string; publishedOn: string } & SearchFacets,
  text: { terms: readonly string[]; headTerms: readonly string[] },
): string[] {
  const quarter = quarterOf(entry.publishedOn);
  const facets = [
    facet('organ', entry.organId),
    ...entry.nodes.map((node) => facet('node', node)),
    facet('year', String(entry.year)),
    ...(entry.genre === undefined ? [] : [facet('genre', entry.genre)]),
    ...(entry.validity === undefined ? [] : [facet('validity', entry.validity)]),
  ];
  const heads = text.headTerms.map((term) => HEAD + term);
  return [...text.terms, ...heads, ...facets].map((word) => quarter + word);
}

/** The question to the index for the records of one quarter, as the text of a tsquery. */
export function questionFor(quarter: string, query: Query, filter: SearchFilter, place: Place): string {
  const narrowed = facetsOf(filter).map((word) => quote(quarter + word));
  const anywhere = query.words.flatMap((word) => asked(word, quarter));
  const head = query.words.flatMap((word) => asked(word, quarter + HEAD));
  switch (place) {
    case 'anywhere':
      return [...narrowed, ...anywhere].join(' & ');
    case 'head':
      return [...narrowed, ...head].join(' & ');
    case 'body':
      return [...narrowed, ...anywhere, `!(${head.join(' & ')})`].join(' & ');
  }
}

/** The question for heads of one quarter that have all terms of one of the alternatives. */
export function headQuestionFor(quarter: string, alternatives: readonly (readonly string[])[]): string {
  return alternatives
    .map((terms) => `(${terms.map((term) => quote(quarter + HEAD + term)).join(' & ')})`)
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
  return `=${kind}=${value.slice(0, LONGEST_FACET)}`;
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
