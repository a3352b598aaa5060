/** 检索的要求, as read from the address: of an organ, or of all. */

import type { Outcome } from '../../../../law/outcome.ts';
import { parsePlainDate } from '../../../../law/plain-date.ts';
import { genreNames } from '../../../../record/content/classification.ts';
import type { NoQuery } from '../../../../search/query.ts';
import type { FieldFault } from '../../../../service/intake/intake.ts';
import type {
  PublicRecords,
  PublicSearch,
  PublicSearchPage,
} from '../../../../service/record/public-records.ts';
import { cleanText, isGenre, isValidity } from '../list/list-filter.ts';
import { parseSearchPlace } from './search-place.ts';

export interface AskedSearch {
  q: string;
  typed: Record<'node' | 'year' | 'genre' | 'validity' | 'from' | 'until' | 'order', string>;
  faults: FieldFault[];
  /** Undefined where nothing was asked, or cannot be. */
  found: Outcome<PublicSearchPage, NoQuery> | undefined;
}

/** `hasNode` undefined: searched over all organs, whose catalogues differ. */
export async function askSearch(
  records: PublicRecords,
  query: (name: string) => string | undefined,
  place: { organId: string; hasNode: (id: string) => boolean } | undefined,
): Promise<AskedSearch> {
  const text = (name: string) => cleanText(query(name));
  const q = text('q').slice(0, 500);
  const typed = {
    node: place ? text('node') : '',
    year: text('year'),
    genre: text('genre'),
    validity: text('validity'),
    from: text('from'),
    until: text('until'),
    order: text('order'),
  };
  const faults: FieldFault[] = [];
  const check = (field: keyof typeof typed, fine: boolean, message: string) => {
    if (typed[field] !== '' && !fine) faults.push({ field, message });
  };
  check('from', parsePlainDate(typed.from) !== undefined, '起始日期应写作 2026-01-05。');
  check('until', parsePlainDate(typed.until) !== undefined, '结束日期应写作 2026-01-05。');
  check('year', /^(19|20)\d\d$/.test(typed.year), '年份应为四位数字。');
  check('node', place?.hasNode(typed.node) === true, '没有这个栏目。');
  check('genre', isGenre(typed.genre), '没有这种体裁。');
  check('validity', isValidity(typed.validity), '没有这种有效性。');
  const after = parseSearchPlace(query('after'));
  if (query('after') !== undefined && !after)
    faults.push({ field: '', message: '页码不对，请从第一页看起。' });
  const isAsked = query('q') !== undefined && faults.length === 0;
  const request: PublicSearch = {
    organId: place?.organId,
    text: q,
    filter: filterOf(typed),
    order: typed.order === 'date' ? 'date' : 'relevance',
    after,
  };
  return { q, typed, faults, found: isAsked ? await records.search(request) : undefined };
}

function filterOf(typed: AskedSearch['typed']): NonNullable<PublicSearch['filter']> {
  const { node, year, genre, validity, from, until } = typed;
  return {
    ...(node === '' ? {} : { node }),
    ...(year === '' ? {} : { year: Number(year) }),
    ...(isGenre(genre) ? { genre } : {}),
    ...(isValidity(validity) ? { validity } : {}),
    ...(from === '' ? {} : { publishedFrom: from }),
    ...(until === '' ? {} : { publishedUntil: until }),
  };
}

/** For the choice of 体裁 in the form. */
export const genreOptions: [value: string, label: string][] = Object.entries(genreNames);
