import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { calendarChange } from '../../src/law/calendar/changed-days.ts';
import { holidayNotice } from '../../src/law/calendar/holiday-notice.ts';
import { publishedNotices } from '../../src/law/calendar/published-notices.ts';
import { publishedCalendar, workCalendar } from '../../src/law/calendar/work-calendar.ts';
import { addDays, plainDate, weekday } from '../../src/law/plain-date.ts';
import { dayStatus, isWorkingDay } from '../../src/law/working-day.ts';

function daysOfYear(year: number) {
  const first = plainDate(`${year}-01-01`);
  return Array.from({ length: 366 }, (_, n) => addDays(first, n)).filter((day) => day.startsWith(`${year}-`));
}

function weekdaysOff(year: number) {
  return daysOfYear(year)
    .filter((day) => weekday(day) % 6 !== 0 && !isWorkingDay(day, publishedCalendar))
    .map((day) => day.slice(5));
}

function weekendWork(year: number) {
  return daysOfYear(year)
    .filter((day) => weekday(day) % 6 === 0 && isWorkingDay(day, publishedCalendar))
    .map((day) => day.slice(5));
}

function run(from: string, to: string): string[] {
  const days = [];
  for (let day = plainDate(from); day <= plainDate(to); day = addDays(day, 1)) days.push(day);
  return days.filter((day) => weekday(day) % 6 !== 0).map((day) => day.slice(5));
}

function because(day: string) {
  return dayStatus(plainDate(day), publishedCalendar).because;
}

describe('国务院办公厅节假日安排', () => {
  it('2026年放假：1月1—3日，2月15—23日，4月4—6日，5月1—5日，6月19—21日，9月25—27日，10月1—7日', () => {
    expect(weekdaysOff(2026)).toEqual([
      ...run('2026-01-01', '2026-01-03'),
      ...run('2026-02-15', '2026-02-23'),
      ...run('2026-04-04', '2026-04-06'),
      ...run('2026-05-01', '2026-05-05'),
      ...run('2026-06-19', '2026-06-21'),
      ...run('2026-09-25', '2026-09-27'),
      ...run('2026-10-01', '2026-10-07'),
    ]);
  });

  it('2026年调休上班：1月4日、2月14日、2月28日、5月9日、9月20日、10月10日', () => {
    expect(weekendWork(2026)).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']);
  });

  it('2025年放假：1月1日，1月28日—2月4日，4月4—6日，5月1—5日，5月31日—6月2日，10月1—8日', () => {
    expect(weekdaysOff(2025)).toEqual([
      '01-01',
      ...run('2025-01-28', '2025-02-04'),
      ...run('2025-04-04', '2025-04-06'),
      ...run('2025-05-01', '2025-05-05'),
      ...run('2025-05-31', '2025-06-02'),
      ...run('2025-10-01', '2025-10-08'),
    ]);
  });

  it('2025年调休上班：1月26日、2月8日、4月27日、9月28日、10月11日', () => {
    expect(weekendWork(2025)).toEqual(['01-26', '02-08', '04-27', '09-28', '10-11']);
  });

  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('%i年逐日与另一份日历数据一致', (year) => {
    const days = daysOfYear(year);
    const ours = days.filter((day) => isWorkingDay(day, publishedCalendar));
    expect(ours).toEqual(days.filter((day) => chineseDays.isWorkday(day)));
    expect(days.some((day) => dayStatus(day, publishedCalendar).provisional)).toBe(false);
  });

  it('2027年通知未公布：每一天都标暂定，周一至周五为工作日，不借用2026年的安排', () => {
    for (const day of daysOfYear(2027)) {
      const status = dayStatus(day, publishedCalendar);
      expect(status).toMatchObject({ provisional: true, working: weekday(day) % 6 !== 0 });
    }
  });

  it('2018年不在已载年份之内，同样标暂定；其12月29日由2019年通知定为上班', () => {
    expect(dayStatus(plainDate('2018-06-18'), publishedCalendar).provisional).toBe(true);
    expect(dayStatus(plainDate('2018-12-29'), publishedCalendar).working).toBe(true);
  });

  it('说明理由：周六、春节、国庆节调休上班', () => {
    expect(because('2026-03-07')).toBe('周六');
    expect(because('2026-02-17')).toBe('春节');
    expect(because('2026-10-10')).toBe('国庆节调休上班');
  });
});

describe('修改通知', () => {
  it('2020年春节假期延长至2月2日：2月1日由上班改为放假', () => {
    const asFirstIssued = workCalendar(publishedNotices.filter((notice) => notice.kind === 'annual'));
    expect(isWorkingDay(plainDate('2020-02-01'), asFirstIssued)).toBe(true);
    expect(isWorkingDay(plainDate('2020-02-01'), publishedCalendar)).toBe(false);
    expect(publishedCalendar.coveredYears.get(2020)).toEqual([
      '国办发明电〔2019〕16号',
      '国办发明电〔2020〕1号',
    ]);
  });

  it('后发的通知为准，与给出的先后无关', () => {
    const reversed = workCalendar([...publishedNotices].reverse());
    expect(isWorkingDay(plainDate('2020-02-01'), reversed)).toBe(false);
    expect(isWorkingDay(plainDate('2019-05-02'), reversed)).toBe(false);
  });

  it('地方民族节日只改一天，不使未知年份变为已知', () => {
    const local = holidayNotice(
      { kind: 'local', year: 2027, number: '某自治州通知', issuedOn: '2026-10-01' },
      [['民族节', '03-10']],
    );
    const calendar = workCalendar([...publishedNotices, local]);
    expect(dayStatus(plainDate('2027-03-10'), calendar)).toMatchObject({ working: false, provisional: true });
  });
});

describe('导入新日历之前的预览', () => {
  const notice2027 = holidayNotice({ year: 2027, number: '测试通知', issuedOn: '2026-11-30' }, [
    ['元旦', '01-01..01-03'],
    ['春节', '02-05..02-11', ['2026-12-26']],
  ]);
  const change = calendarChange(publishedCalendar, workCalendar([...publishedNotices, notice2027]));

  it('列出由此变动的每一天，周末放假不算变动', () => {
    expect(change.days.map(({ on, after }) => [on, after.working])).toEqual([
      ['2026-12-26', true],
      ['2027-01-01', false],
      ['2027-02-05', false],
      ['2027-02-08', false],
      ['2027-02-09', false],
      ['2027-02-10', false],
      ['2027-02-11', false],
    ]);
  });

  it('说明2027年由未知变为已知；撤回则相反', () => {
    expect(change).toMatchObject({ yearsAdded: [2027], yearsRemoved: [] });
    const back = calendarChange(workCalendar([...publishedNotices, notice2027]), publishedCalendar);
    expect(back).toMatchObject({ yearsAdded: [], yearsRemoved: [2027] });
    expect(back.days).toHaveLength(7);
  });
});
