/** 读筛选条件: untrusted search parameters → a filter, or what is wrong with them; what was typed is kept as typed. */

import { parsePlainDate } from '../../../../law/plain-date.ts';
import { genreNames } from '../../../../record/content/classification.ts';
import { validityNames } from '../../../../record/validity.ts';
import type { FieldFault } from '../../../../service/intake/intake.ts';
import type { PublicCatalogue, PublicFilter } from '../../../../service/record/public-records.ts';
import { findPublicNode } from '../frame/disclosure-env.ts';
import { parsePlace } from './place-text.ts';

/** As it stands in the form. */
export interface TypedFilter {
  title: string;
  from: string;
  until: string;
  node: string;
  year: string;
  genre: string;
  validity: string;
}

export interface ReadFilter {
  typed: TypedFilter;
  /** Without place and limit. */
  filter: Omit<PublicFilter, 'after' | 'limit'>;
  after: PublicFilter['after'];
  faults: FieldFault[];
}

const longestTitle = 100;

/** Text of one parameter, without what no text holds. */
export function cleanText(text: string | undefined): string {
  return (text ?? '')
    .replace(/\p{Cc}+/gu, ' ')

    .trim();
}

export function readFilter(
  query: (name: string) => string | undefined,
  catalogue: PublicCatalogue,
): ReadFilter {
  const text = (name: string) => cleanText(query(name));
  const typed: TypedFilter = {
    title: text('title'),
    from: text('from'),
    until: text('until'),
    node: text('node'),
    year: text('year'),
    genre: text('genre'),
    validity: text('validity'),
  };
  const faults: FieldFault[] = [];
  const check = (field: keyof TypedFilter, fine: boolean, message: string) => {
    if (typed[field] !== '' && !fine) faults.push({ field, message });
  };
  check('from', parsePlainDate(typed.from) !== undefined, '起始日期应写作 2026-01-05。');
  check('until', parsePlainDate(typed.until) !== undefined, '结束日期应写作 2026-01-05。');
  check('title', typed.title.length <= longestTitle, `关键词不超过${longestTitle}字。`);
  check('year', /^(19|20)\d\d$/.test(typed.year), '年份应为四位数字。');
  check('node', findPublicNode(catalogue, typed.node) !== undefined, '没有这个栏目。');
  check('genre', isGenre(typed.genre), '没有这种体裁。');
  check('validity', isValidity(typed.validity), '没有这种有效性。');
  if (faults.length === 0 && typed.from !== '' && typed.until !== '' && typed.from > typed.until)
    faults.push({ field: 'until', message: '结束日期早于起始日期。' });
  const afterText = query('after');
  const after = parsePlace(afterText);
  if (afterText !== undefined && !after) faults.push({ field: '', message: '页码不对，请从第一页看起。' });
  return { typed, filter: filterOf(typed), after, faults };
}

function filterOf({ title, from, until, node, year, genre, validity }: TypedFilter): ReadFilter['filter'] {
  const [first, last] =
    year === '' ? [from, until] : [later(from, `${year}-01-01`), sooner(until, `${year}-12-31`)];
  return {
    ...(title === '' ? {} : { title }),
    ...(first === '' ? {} : { publishedFrom: first }),
    ...(last === '' ? {} : { publishedUntil: last }),
    ...(node === '' ? {} : { node }),
    ...(isGenre(genre) ? { genre } : {}),
    ...(isValidity(validity) ? { validity } : {}),
  };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function sooner(one: string, other: string): string {
  return one !== '' && one < other ? one : other;
}

export function isGenre(name: string): name is keyof typeof genreNames {
  return Object.hasOwn(genreNames, name);
}

export function isValidity(name: string): name is keyof typeof validityNames {
  return Object.hasOwn(validityNames, name);
}
