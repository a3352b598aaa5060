import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { monthsFor, spanOf, spansBetween } from '../../src/store/search-lexeme.ts';

const days = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2300-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const months = fc.constantFrom(1, 3, 12);

describe('索引词的时段', () => {
  it.each([
    [0, 12],
    [30_000, 12],
    [30_001, 3],
    [2_000_000, 3],
    [2_000_001, 1],
  ])('%i 条用 %i 个月的时段', (records, expected) => {
    expect(monthsFor(records)).toBe(expected);
  });

  it('同月同一时段，跨月、跨季、跨年各为其段', () => {
    expect(spanOf('2026-02-01', 1)).toBe(spanOf('2026-02-28', 1));
    expect(spanOf('2026-02-28', 1)).not.toBe(spanOf('2026-03-01', 1));
    expect(spanOf('2026-01-01', 3)).toBe(spanOf('2026-03-31', 3));
    expect(spanOf('2026-03-31', 3)).not.toBe(spanOf('2026-04-01', 3));
    expect(spanOf('2025-12-31', 12)).not.toBe(spanOf('2026-01-01', 12));
  });

  test('先后不乱，两日之间的都在其中，新的在前', () => {
    fc.assert(
      fc.property(days, days, days, months, (a, b, c, span) => {
        const [first = a, between = b, last = c] = [a, b, c].sort();
        expect(spanOf(first, span) <= spanOf(between, span)).toBe(true);
        const spans = spansBetween(first, last, span);
        expect(spans).toContain(spanOf(between, span));
        expect(spans).toEqual(spans.toSorted().reverse());
        expect([spans[0], spans.at(-1)]).toEqual([spanOf(last, span), spanOf(first, span)]);
      }),
    );
  });
});
