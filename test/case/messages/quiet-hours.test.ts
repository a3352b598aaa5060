import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestSending, type QuietHours } from '../../../src/case/messages/quiet-hours.ts';
import { publishedCalendar } from '../../../src/law/calendar/work-calendar.ts';
import { plainDate } from '../../../src/law/plain-date.ts';

const night: QuietHours = { from: '20:00', until: '08:00', workingDaysOnly: false };
const work: QuietHours = { ...night, workingDaysOnly: true };
const noon: QuietHours = { from: '12:00', until: '14:00', workingDaysOnly: false };

function sending(day: string, at: string, quiet: QuietHours) {
  const { on, at: time } = earliestSending({ on: plainDate(day), at }, quiet, publishedCalendar);
  return `${on} ${time}`;
}

describe('免打扰时间', () => {
  it.each([
    ['白天即发', '2026-02-06', '10:00', night, '2026-02-06 10:00'],
    ['晚上八点起等到次日八点', '2026-02-06', '20:00', night, '2026-02-07 08:00'],
    ['凌晨等到当日八点', '2026-02-06', '03:15', night, '2026-02-06 08:00'],
    ['八点整即发', '2026-02-06', '08:00', night, '2026-02-06 08:00'],
    ['午休等到两点', '2026-02-06', '12:30', noon, '2026-02-06 14:00'],
    ['只在工作日发：周六白天等到周一', '2026-02-07', '10:00', work, '2026-02-09 08:00'],
    ['只在工作日发：周五夜里等到周一', '2026-02-06', '22:00', work, '2026-02-09 08:00'],
    ['调休上班的周六照发', '2026-02-14', '10:00', work, '2026-02-14 10:00'],
    ['春节前一晚等到节后上班', '2026-02-14', '21:00', work, '2026-02-24 08:00'],
  ] as const)('%s', (_title, day, at, quiet, expected) => {
    expect(sending(day, at, quiet)).toBe(expected);
  });

  it('所得时刻不早于现在，本身不在免打扰时间', () => {
    const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    });
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, clock, clock, clock, fc.boolean(), (on, at, from, until, workingDaysOnly) => {
        fc.pre(from !== until);
        const quiet = { from, until, workingDaysOnly };
        const first = sending(on, at, quiet);
        expect(first >= `${on} ${at}`).toBe(true);
        const [nextDay = '', nextAt = ''] = first.split(' ');
        expect(sending(nextDay, nextAt, quiet)).toBe(first);
      }),
    );
  });
});
