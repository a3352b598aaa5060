import fc from 'fast-check';
import { indexText } from '../../src/search/index-text.ts';
import { matches, parseQuery, type Query } from '../../src/search/query.ts';

/** Words of the trade and of fictional places, some in traditional characters, with what stands between words in printed text. */
const words =
  '土地征收 补偿安置 方案 公告 國土空間規劃 不動產登記 云岭县 青石村 清溪镇 自然资源局 地質災害 採礦權 临时用地 批复 耕地保护 瞭解 沿著 答覆 2026 600.5 GB/T21063 第三条 云自然资规〔2026〕3号'.split(
    ' ',
  );
const between = ['', '', '', '，', '。', ' ', '\n', '　', '、', '（', '）', '〔', '《', '-', '\u200b'];
const anything = fc.string({ unit: 'grapheme', maxLength: 12 });

/** 随机文本. */
export const texts = fc
  .array(
    fc.tuple(
      fc.oneof({ arbitrary: fc.constantFrom(...words), weight: 9 }, anything),
      fc.constantFrom(...between),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.flat().join(''));

export function queryOf(text: string): Query {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(query.because.message);
  return query.value;
}

/** Whether the terms let a text through, as an index does, before it is verified. */
export function letThrough(text: string, query: Query): boolean {
  const { terms } = indexText([], text);
  const known = new Set(terms);
  return query.words.every(
    (word) =>
      word.terms.every((term) => known.has(term)) &&
      (word.prefix === undefined || terms.some((term) => term.startsWith(word.prefix ?? ''))),
  );
}

export function isFound(text: string, query: string): boolean {
  return letThrough(text, queryOf(query)) && matches(indexText([], text).plain, queryOf(query));
}
