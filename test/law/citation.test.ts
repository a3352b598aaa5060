import { describe, expect, it } from 'vitest';
import { article, chineseNumeral, regulation } from '../../src/law/citation.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import { findInForce, since } from '../../src/law/since.ts';

describe('条文引用', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [16, '十六'],
    [20, '二十'],
    [33, '三十三'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [201, '二百零一'],
    [999, '九百九十九'],
  ])('%i 写作%s', (number, text) => {
    expect(chineseNumeral(number)).toBe(text);
  });

  it.each([0, 1000, 1.5])('%d 不能写作条数', (number) => {
    expect(() => chineseNumeral(number)).toThrow(RangeError);
  });

  it('条、款、项依次写出', () => {
    expect(article(23, { paragraph: 1, item: 4 })).toBe('第二十三条第一款第四项');
    expect(regulation(26)).toBe('《中华人民共和国政府信息公开条例》第二十六条');
  });
});

describe('有起始日的规定', () => {
  const history = [since('2024-01-01', '新', '新法'), since('1999-10-01', '旧', '旧法', 'recalled')];

  it.each([
    ['1999-09-30', undefined],
    ['1999-10-01', '旧'],
    ['2023-12-31', '旧'],
    ['2024-01-01', '新'],
    ['2030-01-01', '新'],
  ])('%s 施行的是%s，与排列先后无关', (on, value) => {
    expect(findInForce(history, plainDate(on))?.value).toBe(value);
    expect(findInForce([...history].reverse(), plainDate(on))?.value).toBe(value);
  });
});
