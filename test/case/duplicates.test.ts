import { describe, expect, it } from 'vitest';
import { findSimilar, normalised } from '../../src/case/duplicates.ts';

const asked = { number: '3号', applicantKey: '甲', text: '青石村三组2024年土地征收补偿安置方案' };

function candidate(number: string, applicantKey: string, text: string) {
  return { number, applicantKey, text };
}

describe('查重', () => {
  it('全角、标点、空格和大小写不影响比对', () => {
    expect(normalised('《青石村》　２０２４年 （Ａ）方案。')).toBe('青石村2024年a方案');
  });

  it('同一申请人同一内容的标为相同；自己不与自己比', () => {
    const same = candidate('1号', '甲', '青石村三组２０２４年《土地征收补偿安置方案》');
    expect(findSimilar(asked, [same, asked])).toEqual([
      {
        number: '1号',
        sameApplicant: true,
        same: true,
        likeness: 1,
        containment: 1,
        shared: ['青石村三组2024年土地征收补偿安置方案'],
      },
    ]);
  });

  it('不同申请人的近似内容按相似度排列，列出相同的文字', () => {
    const near = candidate('2号', '乙', '申请公开青石村三组2024年土地征收补偿安置方案及附图');
    const part = candidate('4号', '丙', '土地征收补偿安置方案');
    const found = findSimilar(asked, [part, near]);
    expect(found.map(({ number, sameApplicant, same }) => [number, sameApplicant, same])).toEqual([
      ['2号', false, false],
      ['4号', false, false],
    ]);
    expect(found[0]?.shared[0]).toBe('青石村三组2024年土地征收补偿安置方案');
    expect(found[1]).toMatchObject({ containment: 1, shared: ['土地征收补偿安置方案'] });
  });

  it('不相干的不列；空白内容与空白内容不算相同', () => {
    expect(findSimilar(asked, [candidate('5号', '甲', '2025年度采矿权出让计划')])).toEqual([]);
    expect(findSimilar({ ...asked, text: '。' }, [candidate('6号', '甲', '，')])).toEqual([]);
  });
});
