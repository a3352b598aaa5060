import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { itemFee, pageFee } from '../../src/law/fee.ts';
import { plainDate } from '../../src/law/plain-date.ts';

const on = plainDate('2026-02-06');

function item(n: number) {
  const answer = itemFee(n, on);
  if (!answer.ok) throw new Error(answer.because.message);
  return answer.value;
}

function pages(n: number) {
  const answer = pageFee(n, on);
  if (!answer.ok) throw new Error(answer.because.message);
  return answer.value;
}

describe('信息处理费（国办函〔2020〕109号），内部以分计', () => {
  it.each([
    [1, 0, 0],
    [10, 0, 0],
    [11, 100, 100],
    [30, 100, 2000],
    [31, 200, 2200],
    [35, 200, 3000],
    [40, 200, 4000],
    [45, 300, 5500],
    [50, 300, 7000],
    [51, 400, 7400],
    [60, 400, 11000],
    [61, 500, 11500],
  ])('按件：当月第 %i 件收 %i 元，合计 %i 元', (n, fee, total) => {
    expect(item(n)).toMatchObject({ fee: fee * 100, monthTotal: total * 100 });
  });

  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [68, 380],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('按量：%i 页收 %i 元', (n, fee) => {
    expect(pages(n).fee).toBe(fee * 100);
  });

  it('第45件分四档说明：10件免收，20件各100元，10件各200元，5件各300元', () => {
    expect(item(45).tiers).toEqual([
      { from: 1, to: 10, rate: 0, quantity: 10, amount: 0 },
      { from: 11, to: 30, rate: 10_000, quantity: 20, amount: 200_000 },
      { from: 31, to: 40, rate: 20_000, quantity: 10, amount: 200_000 },
      { from: 41, to: 50, rate: 30_000, quantity: 5, amount: 150_000 },
    ]);
  });

  it('250页的最后一档没有上限：50页各40元', () => {
    expect(pages(250).tiers.at(-1)).toEqual({
      from: 201,
      to: null,
      rate: 4000,
      quantity: 50,
      amount: 200_000,
    });
  });

  it('2020-12-31 尚无此费，说明自2021年1月1日起施行；次日即有', () => {
    const answer = itemFee(31, plainDate('2020-12-31'));
    expect(answer).toMatchObject({ ok: false, because: { code: 'no-fee-then' } });
    expect(!answer.ok && answer.because.message).toContain('自2021年1月1日起施行');
    expect(pageFee(31, plainDate('2020-12-31')).ok).toBe(false);
    expect(itemFee(31, plainDate('2021-01-01'))).toMatchObject({ ok: true, value: { fee: 20_000 } });
  });

  it.each([0, -1, 1.5, Number.NaN])('第 %d 件不成其为件数', (n) => {
    expect(() => itemFee(n, on)).toThrow(RangeError);
  });

  it.each([-1, 1.5])('%d 页不成其为页数', (n) => {
    expect(() => pageFee(n, on)).toThrow(RangeError);
  });

  test('件数、页数越多，费用不会越少；各档之和即为总额，合计之差即为本件', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (n) => {
        const [now, next] = [item(n), item(n + 1)];
        expect(next.fee).toBeGreaterThanOrEqual(now.fee);
        expect(next.monthTotal - now.monthTotal).toBe(next.fee);
        expect(now.tiers.reduce((sum, tier) => sum + tier.quantity, 0)).toBe(n);
        expect(pages(n + 1).fee).toBeGreaterThanOrEqual(pages(n).fee);
        const [a, b, c] = [
          Math.min(Math.max(n - 30, 0), 70),
          Math.min(Math.max(n - 100, 0), 100),
          Math.max(n - 200, 0),
        ];
        expect(pages(n).fee).toBe(1000 * a + 2000 * b + 4000 * c);
      }),
    );
  });
});
