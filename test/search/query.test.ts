import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { termsOf } from '../../src/search/terms.ts';
import { queryOf } from './texts.ts';

describe('检索式', () => {
  it.each([
    ['征收 补偿', ['征收', '补偿']],
    ['征收　补偿，安置', ['征收', '补偿', '安置']],
    ['“征收 补偿” 公告', ['征收补偿', '公告']],
    ['「征收」《土地管理法》', ['征收', '土地管理法']],
    ['"没有收尾', ['没有收尾']],
    ['征收 征收 徵收', ['征收']],
    ['云自然资规（2026）第03号的解读', ['云自然资规 〔 2026 3 号的解读']],
    ['014416330/2018-04736', [' 014416330 2018 04736 ']],
    ['3.5亩', [' 3 5 亩']],
    ["Robert'); DROP TABLE", [' robert ', ' drop ', ' table ']],
    ["'征收' | !补偿:*", ['征收', '补偿']],
  ])('%j 读作 %j', (text, words) => {
    expect(queryOf(text).words.map((word) => word.plain)).toEqual(words);
  });

  it.each([
    ['', 'empty'],
    [' \u3000\n', 'empty'],
    ['，。！', 'nothing-to-find'],
    ['“”', 'nothing-to-find'],
    ['\ud800', 'nothing-to-find'],
    ['\0', 'nothing-to-find'],
  ])('%j 不能检索，并说明原因', (text, code) => {
    expect(parseQuery(text)).toMatchObject({ ok: false, because: { code } });
  });

  it('过长、词过多的，检索前一部分并说明', () => {
    expect(queryOf('征收'.repeat(5000))).toMatchObject({ cut: { code: 'too-long' } });
    expect(queryOf('征收'.repeat(5000)).words[0]?.plain).toHaveLength(200);
    const many = queryOf(Array.from({ length: 30 }, (_, n) => `词${n}`).join(' '));
    expect([many.words.length, many.cut?.code]).toEqual([10, 'too-many-words']);
    expect(queryOf('征收').cut).toBeUndefined();
  });

  test('任何输入都不出错，读出来的有限', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('〔', '（', '2', '号', '第', '“', '”', ' ', '\\', "'", '征', '|'),
        maxLength: 300,
      }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const query = parseQuery(text);
        expect(termsOf(text).every((term) => term !== '' && term.length <= 64)).toBe(true);
        if (!query.ok) return;
        const { words } = query.value;
        expect(words.length).toBeGreaterThan(0);
        expect(words.length).toBeLessThanOrEqual(10);
        for (const word of words) {
          expect(word.terms.length + (word.prefix === undefined ? 0 : 1)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('检索词：二字组、末字、数字、文号尾', () => {
    expect(termsOf('征收补偿，见云资〔2026〕03号')).toEqual(
      expect.arrayContaining([
        '征收',
        '收补',
        '补偿',
        '偿',
        '见云',
        '云资',
        '资',
        '2026',
        '3',
        '号',
        '〔2026〕3号',
      ]),
    );
    expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
    expect(termsOf('')).toEqual([]);
  });
});
