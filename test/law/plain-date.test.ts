import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  parsePlainDate,
  plainDate,
  weekdayName,
} from '../../src/law/plain-date.ts';

describe('日期', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-2-3',
    '2026/02/03',
    ' 2026-02-03',
    '1899-12-31',
    '3000-01-01',
    '０２６-02-03',
    '',
  ])('“%s”不是日期', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it.each(['2024-02-29', '1900-01-01', '2999-12-31', '2026-11-20'])('“%s”是日期', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    ['2026-01-30', '周五'],
    ['2026-02-15', '周日'],
    ['1949-10-01', '周六'],
    ['1969-12-31', '周三'],
  ])('%s 是%s', (day, name) => {
    expect(weekdayName(plainDate(day))).toBe(name);
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s 加 %i 日为 %s', (day, days, sum) => {
    expect(addDays(plainDate(day), days)).toBe(sum);
  });

  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s 加 %i 个月为 %s：没有对应日的，为月末日（民法典第二百零二条）', (day, months, sum) => {
    expect(addMonths(plainDate(day), months)).toBe(sum);
  });

  it('成文日期写作 2026年3月5日，不编虚位', () => {
    expect(formatDay(plainDate('2026-03-05'))).toBe('2026年3月5日');
  });

  test('加减相抵，且字面先后就是日期先后', () => {
    const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(plainDate('1950-01-01'), n));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
        const moved = addDays(day, n);
        expect(daysBetween(day, moved)).toBe(n);
        expect(addDays(moved, -n)).toBe(day);
        expect(moved > day).toBe(n > 0);
      }),
    );
  });
});
