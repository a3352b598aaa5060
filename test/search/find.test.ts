import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it, test } from 'vitest';
import { indexText } from '../../src/search/index-text.ts';
import { matches, parseQuery } from '../../src/search/query.ts';
import { readText } from '../../src/search/read-text.ts';
import { isFound, letThrough, queryOf, texts } from './texts.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });

describe('检索词与原文', () => {
  it.each([
    ['两字词', '本局负责土地征收工作。', '征收', true],
    ['四字词跨行', '本局负责土地征\n  收工作。', '土地征收', true],
    ['两处的字不算一处', '征用土地，收回房屋。', '征收', false],
    ['标点隔开的不算一个词', '征收、补偿', '征收补偿', false],
    ['引号内的词组须连在一起', '征收以后再补偿', '“征收补偿”', false],
    ['引号内的标点', '征收，补偿', '“征收、补偿”', true],
    ['几个词都要有', '征收以后再补偿', '补偿 征收', true],
    ['缺一个词', '征收以后再补偿', '补偿 安置', false],
    ['顿号隔开的词', '补偿的标准、征收的程序', '征收、补偿', true],
    ['繁体查简体', '不动产登记', '不動產登記', true],
    ['简体查繁体', '關於徵收補償的答覆', '征收补偿的答复', true],
    ['全角查半角', 'GB/T 21063', 'ＧＢ／Ｔ　２１０６３', true],
    ['大小写', 'Gis平台', 'GIS', true],
    ['单字在词首', '税务登记', '税', true],
    ['单字在句末', '依法纳税。', '税', true],
    ['单字不在', '依法纳费。', '税', false],
    ['数字须完整', '共12026件', '2026', false],
    ['数字与汉字', '第2026号', '2026号', true],
    ['数字在前', '12026号', '2026号', false],
    ['文号', '依据云自然资规〔2026〕3号', '云自然资规〔2026〕3号', true],
    ['文号的别种写法', '依据云自然资规（２０２６）第０３号', '云自然资规[2026]3号', true],
    ['别的文号', '依据云自然资规〔2026〕13号', '云自然资规〔2026〕3号', false],
    ['文号颠倒', '云自然资规〔2025〕3号、云自然资发〔2026〕3号', '云自然资规〔2026〕3号', false],
    ['没有代字的文号', '云自然资规〔2026〕3号', '〔2026〕3号', true],
    ['年份', '云自然资规〔2026〕3号', '云自然资规〔2026', true],
    ['索引号', '索引号：014416330/2018-04736', '014416330/2018-04736', true],
    ['信用代码的索引号', '11341700MB1631138U/202504-00027', '11341700mb1631138u/202504-00027', true],
    ['别的索引号', '014416330/2018-04737', '014416330/2018-04736', false],
    ['部首字形', '⼟地征收', '土地', true],
    ['零宽字符', '征\u200b收', '征收', true],
  ])('%s：%j 中查 %j，%j', (_title, text, query, found) => {
    expect(isFound(text, query)).toBe(found);
  });

  test('原文中连续两个以上汉字都查得到', () => {
    const stretch = texts.chain((text) => {
      const runs = text.match(/\p{Script=Han}{2,}/gu) ?? [];
      if (runs.length === 0) return fc.constant({ text, part: '' });
      return fc.tuple(fc.constantFrom(...runs), fc.nat(), fc.nat()).map(([run, a, b]) => {
        const characters = [...run];
        const from = a % (characters.length - 1);
        const length = 2 + (b % (characters.length - from - 1));
        return { text, part: characters.slice(from, from + length).join('') };
      });
    });
    let tried = 0;
    fc.assert(
      fc.property(stretch, ({ text, part }) => {
        if (part === '') return;
        tried++;
        expect(isFound(text, `“${part}”`)).toBe(true);
        expect(isFound(text, part)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(200);
  });

  test('凡归一文本中有的，检索词都放行：不漏', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const read = parseQuery(query);
        if (!read.ok) return;
        const { plain } = indexText([], text);
        if (matches(plain, read.value)) expect(letThrough(text, read.value)).toBe(true);
        // Where nothing is left to verify, the terms alone must be right.
        if (read.value.words.every((word) => word.exact)) {
          expect(letThrough(text, read.value)).toBe(matches(plain, read.value));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('繁体与简体读出来一样', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readText(toTraditional(text)).plain).toBe(readText(text).plain);
      }),
    );
  });

  test('归一文本再归一不变，位置都在原文之内', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { plain, starts, ends } = readText(text);
        expect([starts.length, ends.length]).toEqual([plain.length, plain.length]);
        expect(starts.every((start, at) => start <= (ends[at] ?? -1) && (ends[at] ?? 0) <= text.length)).toBe(
          true,
        );
        expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
      }),
    );
  });

  it('标题与正文之间不连成词，过长的正文说明读到哪里', () => {
    const indexed = indexText(['关于征收', '云自然资规〔2026〕3号'], '补偿的公告');
    expect(matches(indexed.plain, queryOf('征收补偿'))).toBe(false);
    expect(indexed.headTerms).toContain('〔2026〕3号');
    expect(indexed.headTerms).not.toContain('补偿');
    expect(indexed.cutAt).toBeUndefined();
    expect(indexText([], '征'.repeat(100_001)).cutAt).toBe(100_000);
  });
});
