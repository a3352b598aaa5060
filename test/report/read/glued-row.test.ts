import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedCutsOf, cutsOf } from '../../../src/report/read/glued-row.ts';

describe('粘连数字的拆分', () => {
  test('801000081 只有一种拆法合计相符', () => {
    expect(balancedCutsOf('801000081', 7)).toEqual([[80, 1, 0, 0, 0, 0, 81]]);
  });

  test('七位数分七格不需要合计相符', () => {
    expect(balancedCutsOf('1000003', 7)).toEqual([[1, 0, 0, 0, 0, 0, 3]]);
  });

  test('留下的空格是必须遵守的界线', () => {
    expect(balancedCutsOf('500000 5', 7)).toEqual([[5, 0, 0, 0, 0, 0, 5]]);
    expect(balancedCutsOf('1 11 000012', 7)).toEqual([[1, 11, 0, 0, 0, 0, 12]]);
  });

  test('三格 000 只有一种拆法，693665 有十种', () => {
    expect(cutsOf('000', 3)).toEqual([[0, 0, 0]]);
    expect(cutsOf('693665', 3)).toHaveLength(10);
  });

  test('没有前导零', () => {
    expect(cutsOf('100', 2)).toEqual([[10, 0]]);
  });

  test('合计相符的一行必在拆法之中', () => {
    const figure = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 400 }));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), (parts) => {
        const row = [...parts, parts.reduce((sum, n) => sum + n, 0)];
        expect(balancedCutsOf(row.join(''), 7)).toContainEqual(row);
      }),
    );
  });
});
