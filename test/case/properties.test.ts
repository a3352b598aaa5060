import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../../src/case/actor.ts';
import { decide } from '../../src/case/acts/decide.ts';
import { openActs } from '../../src/case/acts/open-acts.ts';
import { clocksOf } from '../../src/case/clocks/clocks.ts';
import { mainClock } from '../../src/case/clocks/main-clock.ts';
import { CaseEvent, type EventKind, eventSchemas } from '../../src/case/event/event.ts';
import { ApplicantCategory } from '../../src/case/event/intake.ts';
import { findApplicationFigures } from '../../src/case/figures.ts';
import { fold } from '../../src/case/fold/fold.ts';
import { defaultOffice } from '../../src/case/office.ts';
import { phaseOf } from '../../src/case/phase.ts';
import { reasonText } from '../../src/case/reason.ts';
import { applicantTimeline } from '../../src/case/timeline/applicant-timeline.ts';
import { addDays } from '../../src/law/plain-date.ts';
import { stateOf } from './matter.ts';
import { factsFor } from './random-facts.ts';
import { commandOf, contextOn, findAccepted, type History, histories, openTo } from './random-matter.ts';

function lastOf(all: History[]): History {
  const last = all.at(-1);
  if (!last) throw new Error('no history');
  return last;
}

describe('随机的合法办理过程', () => {
  test('由事件得状态总能得出，每个事件都合其格式', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { events, today } = lastOf(all);
        const folded = fold(events);
        expect(folded.ok).toBe(true);
        for (const event of events) expect(CaseEvent.safeParse(event).success).toBe(true);
        const state = stateOf(events);
        expect(state.version).toBe(events.length);
        phaseOf(state, contextOn(today));
        expect(applicantTimeline(events).length).toBeGreaterThan(0);
      }),
    );
  });

  test('打乱或者截去登记的事件不会出错，只会指出第几条不合', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (all, cut) => {
        const { events } = lastOf(all);
        const reversed = fold([...events].reverse());
        if (events.length > 1) expect(reversed).toMatchObject({ ok: false, because: { at: 0 } });
        const at = 1 + (cut % events.length);
        const without = fold(events.filter((_, index) => index !== at));
        if (!without.ok) expect(without.because.at).toBeGreaterThanOrEqual(at);
      }),
    );
  });

  test('开放的动作有事实可办，关闭的动作一律拒绝并说出同一理由', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 100_000 }), (all, salt) => {
        const { events, today } = lastOf(all);
        const state = stateOf(events);
        const context = contextOn(today, { kind: 'officer', person: 'sun', roles });
        for (const one of openActs(state, context)) {
          if (one.open) continue;
          const refused = decide(
            state,
            commandOf(one.act, factsFor(one.act, state, today, salt), today),
            context,
          );
          expect(refused).toEqual({ ok: false, because: one.because });
          expect(reasonText(one.because)).toMatch(/^[^。]+.*。$/);
        }
        const unmet = openTo(state, context).filter(
          (act) => act !== 'makeDraft' && !findAccepted(act, state, context, salt),
        );
        expect(unmet).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('答复期限一旦逾期就永远逾期；等待申请人时从不逾期', () => {
    fc.assert(
      fc.property(histories, (all) => {
        let late = 0;
        for (const { events, today } of all) {
          const state = stateOf(events);
          const clock = mainClock(state, contextOn(today));
          if (!clock) continue;
          if (late > 0) expect(clock.late).toBeGreaterThanOrEqual(late);
          late = clock.late;
          if (clock.waitingFor === 'applicant') expect(clock.late).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('没有新的事件时，届满日只因征求意见尚未答复而后移，从不前移；逾期只增不减', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 60 }), (all, days) => {
        const { events, today } = lastOf(all);
        const state = stateOf(events);
        const now = clocksOf(state, contextOn(today));
        const later = clocksOf(state, contextOn(addDays(today, days)));
        expect(later.map(({ name, of }) => [name, of])).toEqual(now.map(({ name, of }) => [name, of]));
        for (const [index, clock] of now.entries()) {
          const then = later[index];
          if (!then) continue;
          expect(then.late).toBeGreaterThanOrEqual(clock.late);
          if (!clock.due || !then.due) continue;
          expect(then.due >= clock.due).toBe(true);
          const open = state.consultations.some(({ answer }) => !answer);
          if (!open || clock.name !== 'reply') expect(then.due).toBe(clock.due);
        }
      }),
    );
  });

  test('届满日前移或者后移，总有一个使期限变动的事件', () => {
    const moving: readonly (EventKind | undefined)[] = [
      'receiptConfirmed',
      'noticeServed',
      'correctionReceived',
      'consultationSent',
      'consultationDelivered',
      'consultationAnswered',
      'feePaid',
      'replyServed',
      'withdrawn',
      'otherwiseEnded',
    ];
    fc.assert(
      fc.property(histories, (all) => {
        for (const [index, { events, today }] of all.entries()) {
          const before = all[index - 1]?.events ?? events;
          const [was, is] = [before, events].map((list) => mainClock(stateOf(list), contextOn(today)));
          if (was?.due === is?.due) continue;
          expect(moving).toContain(events.at(-1)?.kind);
        }
      }),
    );
  });

  test('表三逐列：本年新收加上年末结转下年度，等于本年办理结果加本年末结转下年度', () => {
    fc.assert(
      fc.property(fc.array(histories, { maxLength: 6 }), (batch) => {
        const states = batch.map((all) => stateOf(lastOf(all).events));
        const inYear = (year: number, column: ApplicantCategory) =>
          states.flatMap((state) => {
            const found = findApplicationFigures(state, year, defaultOffice);
            return found?.column === column ? [found] : [];
          });
        for (const column of ApplicantCategory.options) {
          for (const year of [2026, 2027, 2028]) {
            const figures = inYear(year, column);
            const newlyReceived = figures.filter(({ entered }) => entered === 'newlyReceived').length;
            const settled = figures.filter(({ left }) => left !== 'carriedForward').length;
            const before = inYear(year - 1, column).filter(({ left }) => left === 'carriedForward').length;
            const after = figures.filter(({ left }) => left === 'carriedForward').length;
            expect(newlyReceived + before).toBe(settled + after);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('随机过程走得到每一类事件', () => {
  const seen = new Set(
    fc
      .sample(histories, { numRuns: 250, seed: 20_261_120 })
      .flatMap((all) => lastOf(all).events.map(({ kind }) => kind)),
  );
  expect(Object.keys(eventSchemas).filter((kind) => ![...seen].some((one) => one === kind))).toEqual([]);
});
