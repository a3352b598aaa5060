import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import type { Consultation, ReplyClock } from '../../src/law/deadline/reply-clock.ts';
import { replyDeadline } from '../../src/law/deadline/reply-deadline.ts';
import { addDays, daysBetween, plainDate } from '../../src/law/plain-date.ts';
import { workingDaysBetween } from '../../src/law/working-day.ts';

const receivedOn = fc.integer({ min: 0, max: 2750 }).map((n) => addDays(plainDate('2019-05-15'), n));
const extension = fc.integer({ min: 0, max: 20 });
const offsets = fc.array(fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 30 })), {
  maxLength: 4,
});

function consultationsFrom(start: ReplyClock['receivedOn'], offsets: [number, number][]): Consultation[] {
  return offsets.map(([begin, length]) => {
    const sentOn = addDays(start, begin);
    return { sentOn, answeredOn: addDays(sentOn, length) };
  });
}

function deadlineOf(clock: ReplyClock) {
  const answer = replyDeadline(clock, publishedCalendar);
  if (!answer.ok) throw new Error(answer.because.message);
  return answer.value;
}

describe('答复期限的性质', () => {
  test('收到越晚，届满不会越早', () => {
    fc.assert(
      fc.property(
        receivedOn,
        fc.integer({ min: 0, max: 40 }),
        extension,
        offsets,
        (on, later, extension, raw) => {
          const consultations = consultationsFrom(on, raw);
          const first = deadlineOf({ receivedOn: on, extension, consultations });
          const second = deadlineOf({ receivedOn: addDays(on, later), extension, consultations });
          expect(second.due >= first.due).toBe(true);
        },
      ),
    );
  });

  test('延长 n 个工作日，恰好多计 n 个未停算的工作日', () => {
    fc.assert(
      fc.property(receivedOn, extension, offsets, (on, extension, raw) => {
        const consultations = consultationsFrom(on, raw);
        const plain = deadlineOf({ receivedOn: on, consultations });
        const extended = deadlineOf({ receivedOn: on, consultations, extension });
        const between = workingDaysBetween(plain.due, extended.due, publishedCalendar).count;
        expect(between - (extended.paused.length - plain.paused.length)).toBe(extension);
      }),
    );
  });

  test('起算次日到届满之日，每一日恰在计入、休息、停算之一', () => {
    fc.assert(
      fc.property(receivedOn, extension, offsets, (on, extension, raw) => {
        const found = deadlineOf({ receivedOn: on, extension, consultations: consultationsFrom(on, raw) });
        const days = [...found.counted, ...found.skipped, ...found.paused].map((day) => day.on).sort();
        expect(days).toHaveLength(daysBetween(on, found.due));
        expect(new Set(days).size).toBe(days.length);
        expect(days.at(-1)).toBe(found.due);
        expect(found.counted).toHaveLength(20 + extension);
        expect(found.provisional).toBe(days.some((day) => day > '2026-12-31'));
      }),
    );
  });

  test('重叠的征求意见只计一次：重复列出同一次，期限不变', () => {
    fc.assert(
      fc.property(receivedOn, offsets, (on, raw) => {
        const consultations = consultationsFrom(on, raw);
        const once = deadlineOf({ receivedOn: on, consultations });
        const twice = deadlineOf({ receivedOn: on, consultations: [...consultations, ...consultations] });
        expect(twice).toEqual(once);
        const inside = consultations.map((c) => ({ ...c, sentOn: c.answeredOn }));
        expect(deadlineOf({ receivedOn: on, consultations: [...consultations, ...inside] })).toEqual(once);
      }),
    );
  });

  test('收到补正后的期限与同日新收到的申请相同', () => {
    fc.assert(
      fc.property(receivedOn, fc.integer({ min: 0, max: 60 }), (on, later) => {
        const correctedOn = addDays(on, later);
        expect(deadlineOf({ receivedOn: on, correctedOn }).due).toBe(
          deadlineOf({ receivedOn: correctedOn }).due,
        );
      }),
    );
  });
});
