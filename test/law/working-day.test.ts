import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { publishedNotices } from '../../src/law/calendar/published-notices.ts';
import { publishedCalendar, workCalendar } from '../../src/law/calendar/work-calendar.ts';
import { endOfDays, endOfMonths } from '../../src/law/natural-period.ts';
import { addDays, plainDate } from '../../src/law/plain-date.ts';
import {
  addWorkingDays,
  firstCountedDay,
  isWorkingDay,
  workingDaysBetween,
} from '../../src/law/working-day.ts';

const anyDay = fc.integer({ min: 0, max: 2700 }).map((n) => addDays(plainDate('2019-05-15'), n));

describe('工作日计算（收到之日不计入）', () => {
  it.each([
    ['2026-01-30', ['2026-02-10', '2026-02-27', '2026-03-05', '2026-04-02']],
    ['2026-02-06', ['2026-02-24', '2026-03-05', '2026-03-12', '2026-04-10']],
    ['2026-04-30', ['2026-05-13', '2026-05-25', '2026-06-01', '2026-06-30']],
    ['2026-09-18', ['2026-09-29', '2026-10-15', '2026-10-22', '2026-11-19']],
    ['2026-11-20', ['2026-12-01', '2026-12-11', '2026-12-18']],
  ])('%s 收到：加 7、15、20、40 个工作日为 %j', (from, expected) => {
    const found = [7, 15, 20, 40]
      .slice(0, expected.length)
      .map((n) => addWorkingDays(plainDate(from), n, publishedCalendar));
    expect(found).toEqual(expected.map((on) => ({ on, provisional: false })));
  });

  it('2026-11-20 加 40 个工作日跨入2027年：按周一至周五计为 2027-01-15，标暂定', () => {
    expect(addWorkingDays(plainDate('2026-11-20'), 40, publishedCalendar)).toEqual({
      on: '2027-01-15',
      provisional: true,
    });
  });

  it('周日确认收到的，第一个工作日是下一个工作日', () => {
    expect(addWorkingDays(plainDate('2026-03-08'), 1, publishedCalendar).on).toBe('2026-03-09');
    expect(addWorkingDays(plainDate('2026-02-14'), 1, publishedCalendar).on).toBe('2026-02-24');
  });

  it('起算日是次日；加 0 个工作日为当日；负数和小数不是工作日数', () => {
    const day = plainDate('2026-03-06');
    expect(firstCountedDay(day)).toBe('2026-03-07');
    expect(addWorkingDays(day, 0, publishedCalendar)).toEqual({ on: day, provisional: false });
    expect(() => addWorkingDays(day, -1, publishedCalendar)).toThrow(RangeError);
    expect(() => addWorkingDays(day, 1.5, publishedCalendar)).toThrow(RangeError);
  });

  it('两日之间的工作日：2026-02-06 至 2026-03-12 为 20 个，反向为 -20', () => {
    const [from, to] = [plainDate('2026-02-06'), plainDate('2026-03-12')];
    expect(workingDaysBetween(from, to, publishedCalendar)).toEqual({ count: 20, provisional: false });
    expect(workingDaysBetween(to, from, publishedCalendar).count).toBe(-20);
    expect(workingDaysBetween(to, to, publishedCalendar).count).toBe(0);
  });

  test('加 n 个工作日必落在工作日上，且其间恰有 n 个工作日', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { on, provisional } = addWorkingDays(from, n, publishedCalendar);
        expect(isWorkingDay(on, publishedCalendar)).toBe(true);
        expect(workingDaysBetween(from, on, publishedCalendar)).toEqual({ count: n, provisional });
        expect(provisional).toBe(on > '2026-12-31');
      }),
    );
  });
});

describe('自然日和月的期限（民法典第二百零二、二百零三条）', () => {
  it.each([
    ['2026-03-02', 60, '2026-05-06', '第60日5月1日放假，顺延到5月6日'],
    ['2026-03-03', 60, '2026-05-06', '第60日5月2日放假，顺延到5月6日'],
    ['2026-03-10', 60, '2026-05-09', '第60日5月9日周六调休上班，不顺延'],
    ['2026-03-11', 60, '2026-05-11', '第60日5月10日周日，顺延到周一'],
    ['2026-09-10', 30, '2026-10-10', '第30日10月10日周六调休上班，不顺延'],
    ['2026-09-16', 15, '2026-10-08', '第15日10月1日国庆节，顺延到10月8日'],
    ['2026-06-01', 15, '2026-06-16', '第15日6月16日周二'],
  ])('%s 起 %i 日至 %s：%s', (from, days, end) => {
    expect(endOfDays(plainDate(from), days, publishedCalendar)).toEqual({ on: end, provisional: false });
  });

  it.each([
    ['2025-08-31', '2026-02-28', '没有2月31日，为月末日2月28日周六，调休上班'],
    ['2025-11-01', '2026-05-06', '5月1日放假，顺延到5月6日'],
    ['2026-03-05', '2026-09-07', '9月5日周六，顺延到周一'],
  ])('%s 起 6 个月至 %s：%s', (from, end) => {
    expect(endOfMonths(plainDate(from), 6, publishedCalendar)).toEqual({ on: end, provisional: false });
  });

  it('末日落在2027年的，标暂定', () => {
    expect(endOfDays(plainDate('2026-11-20'), 60, publishedCalendar)).toEqual({
      on: '2027-01-19',
      provisional: true,
    });
    expect(endOfMonths(plainDate('2026-08-03'), 6, publishedCalendar)).toEqual({
      on: '2027-02-03',
      provisional: true,
    });
  });

  it('末日2022-12-31周六，顺延进入尚无通知的2023年的，标暂定', () => {
    const until2022 = workCalendar(publishedNotices.filter((notice) => notice.year <= 2022));
    expect(endOfDays(plainDate('2022-12-16'), 15, until2022)).toEqual({
      on: '2023-01-02',
      provisional: true,
    });
    expect(endOfDays(plainDate('2022-12-16'), 15, publishedCalendar)).toEqual({
      on: '2023-01-03',
      provisional: false,
    });
  });
});
