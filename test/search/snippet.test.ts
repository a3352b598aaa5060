import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { type Snippet, snippet } from '../../src/search/snippet.ts';
import { queryOf, texts } from './texts.ts';

/** Pieces with what is marked in brackets. */
function shown({ pieces, before, after }: Snippet): string {
  const text = pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
  return `${before ? '…' : ''}${text}${after ? '…' : ''}`;
}

describe('检索结果摘要', () => {
  it.each([
    ['照原文的字形标出', '依法徵收補償。', '征收补偿', 20, '依法[徵收補償]。'],
    ['跨行的词', '依法徵\n收土地。', '征收', 20, '依法[徵 收]土地。'],
    ['文号', '见云资（2026）第3号。', '云资〔2026〕3号', 20, '见[云资（2026）第3号]。'],
    ['没有的词从头显示', '依法办理各项登记。', '征收', 5, '依法办理各…'],
    ['重叠的词', '土地征收补偿', '土地征收 征收补偿', 20, '[土地征收][补偿]'],
    ['词多的一处', `征收。${'甲'.repeat(50)}征收与补偿。`, '征收 补偿', 12, '…甲甲甲甲甲甲[征收]与[补偿]。'],
    ['不作 HTML', '<b>征收</b>&', '征收', 20, '<b>[征收]</b>&'],
  ])('%s', (_title, text, query, length, expected) => {
    expect(shown(snippet(text, queryOf(query), length))).toBe(expected);
  });

  test('各段连起来是原文的一部分，长度有限', () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: -5, max: 80 }), (text, words, length) => {
        const query = parseQuery(words);
        if (!query.ok) return;
        const found = snippet(text, query.value, length);
        const joined = found.pieces.map((piece) => piece.text).join('');
        expect(text.replace(/\s+/gu, ' ')).toContain(joined.replace(/\s+/gu, ' ').trim());
        expect(joined.length).toBeLessThanOrEqual(Math.max(1, length) + 1);
        expect(found.pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  test('文中有的词都会标出', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const part = /\p{Script=Han}{2,}/u.exec(text)?.[0];
        if (part === undefined) return;
        const { pieces } = snippet(text, queryOf(`“${part}”`), text.length);
        expect(pieces.some((piece) => piece.marked)).toBe(true);
      }),
    );
  });
});
