import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/record/acts/decide.ts';
import { openActs } from '../../src/record/acts/open-acts.ts';
import { clocksOf } from '../../src/record/clocks/clocks.ts';
import { type EventKind, eventSchemas, RecordEvent } from '../../src/record/event/event.ts';
import { fold } from '../../src/record/fold/fold.ts';
import { dayOf } from '../../src/record/instant.ts';
import { phaseOf } from '../../src/record/phase.ts';
import { publicView } from '../../src/record/public-view.ts';
import { reasonText } from '../../src/record/reason.ts';
import { visibility } from '../../src/record/visibility.ts';
import { reckoningOn, stateOf } from './piece.ts';
import { factsFor } from './random-facts.ts';
import { commandOf, contextAt, findAccepted, type History, histories, openTo } from './random-record.ts';

function lastOf(all: History[]): History {
  const last = all.at(-1);
  if (!last) throw new Error('no history');
  return last;
}

const reviewKinds: readonly EventKind[] = [
  'secrecyReviewed',
  'legalityReviewed',
  'officeReviewed',
  'signedOff',
];
const contentKinds: readonly EventKind[] = ['draftMade', 'revised', 'corrected', 'attributeChanged'];
/** What makes earlier reviews void. */
const voiding: readonly EventKind[] = [...contentKinds, 'submitted', 'returned', 'withdrawn'];

/** 只看事件本身: the opinions given on the version that was published last, since anything made earlier ones void. */
function reviewsOf(events: readonly RecordEvent[], at: number): RecordEvent[] {
  const before = events.slice(0, at);
  const from = before.findLastIndex(({ kind }) => voiding.includes(kind));
  return before.slice(from + 1).filter(({ kind }) => reviewKinds.includes(kind));
}

function authorsOf(events: readonly RecordEvent[], at: number): string[] {
  const before = events.slice(0, at);
  const from = before.findLastIndex(({ kind }) => contentKinds.includes(kind) && kind !== 'revised');
  return before
    .slice(from)
    .flatMap(({ kind, by }) => (contentKinds.includes(kind) && by.kind === 'officer' ? [by.person] : []));
}

describe('随机的合法经过', () => {
  test('由事件得状态总能得出，每个事件都合其格式', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { events } = lastOf(all);
        expect(fold(events).ok).toBe(true);
        for (const event of events) expect(RecordEvent.safeParse(event).success).toBe(true);
        const state = stateOf(events);
        expect(state.version).toBe(events.length);
        expect(phaseOf(state).phase).not.toBe('');
      }),
    );
  });

  test('打乱、截取、重复的事件不会出错，只会指出第几条不合；得出的状态仍不越过审核', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { maxLength: 60 }), (all, places) => {
        const { events } = lastOf(all);
        const [first, ...rest] = events;
        if (!first) return;
        const mixed = [first, ...places.flatMap((place) => rest[place % Math.max(1, rest.length)] ?? [])];
        const folded = fold(mixed);
        if (!folded.ok) {
          expect(folded.because.at).toBeGreaterThan(0);
          return;
        }
        if (visibility(folded.value, '2999-01-01T00:00:00+08:00') !== 'public') return;
        const at = mixed.findLastIndex(({ kind }) => kind === 'published');
        expect(reviewsOf(mixed, at)).toHaveLength(4);
      }),
    );
  });

  test('没有对本版的完整审核，什么都不公开；审核的人都不是起草人', () => {
    let shown = 0;
    fc.assert(
      fc.property(histories, (all) => {
        for (const { events, minutes } of all) {
          const now = contextAt(minutes, 0).recordedAt;
          if (visibility(stateOf(events), now) !== 'public') continue;
          shown += 1;
          const at = events.findLastIndex(({ kind }) => kind === 'published');
          const reviews = reviewsOf(events, at);
          expect(reviews.map(({ kind }) => kind)).toEqual(reviewKinds);
          const authors = authorsOf(events, at);
          for (const { by } of reviews)
            expect(by.kind === 'officer' && authors.includes(by.person)).toBe(false);
          expect(events.slice(at).some(({ kind }) => kind === 'withdrawn')).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  test('发布的时刻就是记录的时刻，从不早于签发；索引号从不改变；时间从不倒退', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { events } = lastOf(all);
        let number: string | undefined;
        for (const [at, event] of events.entries()) {
          const before = events[at - 1];
          if (before)
            expect(Date.parse(event.recordedAt)).toBeGreaterThanOrEqual(Date.parse(before.recordedAt));
          expect(event.on).toBe(dayOf(event.recordedAt));
          if (event.kind !== 'published' && event.kind !== 'registered') continue;
          number ??= event.indexNumber;
          expect(event.indexNumber).toBe(number);
          const signed = events.slice(0, at).findLast(({ kind }) => kind === 'signedOff');
          expect(signed && Date.parse(event.recordedAt) >= Date.parse(signed.recordedAt)).toBe(true);
        }
        const state = stateOf(events);
        expect(state.indexNumber).toBe(number);
        const stamps = events.flatMap((one) => (one.kind === 'published' ? [one.recordedAt] : []));
        expect(state.publications.map((one) => one.at)).toEqual(stamps);
      }),
      { numRuns: 200 },
    );
  });

  test('公开视图与可见性一致；隐藏的没有视图；撤下的没有正文', () => {
    fc.assert(
      fc.property(histories, (all) => {
        for (const { events, minutes } of all) {
          const state = stateOf(events);
          const now = contextAt(minutes, 0).recordedAt;
          const view = publicView(state, now);
          expect(view?.visibility ?? 'hidden').toBe(visibility(state, now));
          if (view?.visibility === 'tombstone') expect(Object.keys(view)).not.toContain('body');
          if (view?.visibility === 'public') expect(view.indexNumber).toBe(state.indexNumber);
        }
      }),
    );
  });

  test('开放的动作有事实可办，关闭的动作一律拒绝并说出同一理由', () => {
    const unmet = new Set<string>();
    fc.assert(
      fc.property(histories, fc.nat({ max: 90_000 }), fc.nat({ max: 3 }), (all, salt, who) => {
        const { events, minutes } = lastOf(all);
        const state = stateOf(events);
        const context = contextAt(minutes, who);
        for (const one of openActs(state, context)) {
          if (one.open) continue;
          const facts = factsFor(one.act, state, dayOf(context.recordedAt), salt);
          expect(decide(state, commandOf(one.act, facts), context)).toEqual({
            ok: false,
            because: one.because,
          });
          expect(reasonText(one.because)).toMatch(/^[^。]+.*。$/);
        }
        for (const act of openTo(state, context))
          if (!findAccepted(act, state, context, salt)) unmet.add(act);
      }),
      { numRuns: 60 },
    );
    const needFacts = ['unlink', 'noteCounterpart', 'changeAttribute', 'setValidity', 'schedule'];
    expect([...unmet].filter((act) => !needFacts.includes(act))).toEqual([]);
  });

  test('期限只由事件和日期推出：逾期只增不减，做完的不再变', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 60 }), (all, days) => {
        const { events, minutes } = lastOf(all);
        const state = stateOf(events);
        const on = (at: number) => clocksOf(state, reckoningOn(dayOf(contextAt(at, 0).recordedAt)));
        const now = on(minutes);
        const later = on(minutes + days * 1440);
        expect(later.map(({ name, of }) => [name, of])).toEqual(now.map(({ name, of }) => [name, of]));
        for (const [index, clock] of now.entries()) {
          const then = later[index];
          expect(then?.late).toBeGreaterThanOrEqual(clock.late);
          if (clock.name !== 'validity') expect(then?.due).toBe(clock.due);
          if (clock.doneOn) expect(then).toEqual(clock);
        }
      }),
    );
  });

  test('随机经过走到了每一类事件', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, (all) => {
        for (const { kind } of lastOf(all).events) seen.add(kind);
      }),
      { numRuns: 600, seed: 20_260_305 },
    );
    expect(Object.keys(eventSchemas).filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
