import { describe, expect, it } from 'vitest';
import { capitalYuan, yuan } from '../../src/letter/values/money.ts';
import { citeTogether, clause, quoted } from '../../src/letter/values/phrase.ts';

describe('文书用词', () => {
  it.each([
    [380_00, '380元', '叁佰捌拾元整'],
    [10_00, '10元', '壹拾元整'],
    [10_100_00, '10100元', '壹万零壹佰元整'],
    [100_000_00, '100000元', '壹拾万元整'],
    [1_000_000_005_00, '1000000005元', '壹拾亿零伍元整'],
    [20_040_00, '20040元', '贰万零肆拾元整'],
    [1250, '12.5元', '壹拾贰元伍角整'],
    [1205, '12.05元', '壹拾贰元零伍分'],
    [5, '0.05元', '伍分'],
  ])('%i 分是 %s，%s', (fen, text, capital) => {
    expect(yuan(fen)).toBe(text);
    expect(capitalYuan(fen)).toBe(capital);
  });

  it.each([0, -1, 1.5, 1e15])('%s 不是可以大写的金额', (fen) => {
    expect(() => capitalYuan(fen)).toThrow(RangeError);
  });

  it('同一部法律的名称只写一次，说明不写', () => {
    expect(citeTogether(['《甲法》第一条', '《甲法》第二条第一款：说明', '《乙法》（某号）第三条'])).toBe(
      '《甲法》第一条、第二条第一款、《乙法》（某号）第三条',
    );
  });

  it.each([
    ['一句话。\n', '一句话'],
    ['一行\n两行；', '一行 两行'],
    ['', ''],
    [undefined, undefined],
  ])('%j 作分句是 %j', (text, expected) => {
    expect(clause(text)).toBe(expected);
  });

  it('引用时文号写在引号外', () => {
    expect(quoted({ text: '“三调”\n成果', documentNumber: '云政〔2025〕1号' })).toBe(
      '“‘三调’ 成果”（文号：云政〔2025〕1号）',
    );
  });
});
