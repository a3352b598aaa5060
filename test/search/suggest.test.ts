import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editSteps, nearTerms, suggest } from '../../src/search/suggest.ts';
import { isFound, queryOf, texts } from './texts.ts';

const titles = [
  '青石县国土空间总体规划公示',
  '关于国土空间规划的通知',
  '国土空间规划解读',
  '臨時用地審批辦法',
  '不动产 登记收费标准',
  '沈阳村土地征收公告',
];

describe('纠错提示', () => {
  it.each([
    ['错一字', '国土空间规化', ['国土空间规划']],
    ['颠倒两字', '国土间空规划', ['国土空间规划']],
    ['多一字', '不动产产登记', ['不动产登记']],
    ['少一字', '不动登记收费', ['不动产登记收费']],
    ['照标题的字形', '临时用弟', ['臨時用地']],
    ['归并的字不改', '沈阴村土地', ['沈阳村土地']],
    ['没有错', '国土空间规划', []],
    ['太短', '规化', []],
    ['差得太多', '矿业权出让', []],
    ['不是汉字', 'guotu', []],
  ])('%s：%j 提示 %j', (_title, text, expected) => {
    expect(suggest(queryOf(text), titles).flatMap(({ instead }) => instead)).toEqual(expected);
  });

  it('标题经近似词的检索词就能取到', () => {
    for (const [typed, title] of [
      ['国土空间规化', '国土空间规划'],
      ['国土间空规划', '国土空间规划'],
      ['不动产产登记', '不动产登记'],
      ['临时用弟', '临时用地'],
    ] as const) {
      const near = nearTerms(queryOf(typed));
      expect(near.some((terms) => terms.every((term) => isFound(title, term)))).toBe(true);
    }
    expect(nearTerms(queryOf('征收 2026'))).toEqual([]);
  });

  test('任何标题、任何检索式都有结果，且每词不过三个', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (all) => {
        for (const query of ['国土空间规化', '青石村土地征收补偿安置方案', '瞭解情况']) {
          const [found] = suggest(queryOf(query), all);
          expect(found?.instead.length ?? 1).toBeLessThanOrEqual(3);
          for (const word of found?.instead ?? []) {
            expect(all.some((text) => text.replace(/\s/gu, '').includes(word))).toBe(true);
          }
        }
      }),
    );
  });

  test.each([
    ['征收', '征收', 0],
    ['征收', '收征', 1],
    ['征收补偿', '征地补偿', 1],
    ['征收补偿', '征补偿', 1],
    ['征收补偿', '安置方案', 3],
  ])('%s 与 %s 相差 %i 步', (a, b, steps) => {
    expect(editSteps([...a], [...b], 2)).toBe(steps);
  });
});
