import { describe, expect, it } from 'vitest';
import { RecordEvent } from '../../src/record/event/event.ts';
import { fold } from '../../src/record/fold/fold.ts';
import { defaultOffice } from '../../src/record/office.ts';
import { isFullyReviewed } from '../../src/record/review-record.ts';
import type { Review } from '../../src/record/state.ts';
import { content, corrected, drafted, out, registered, reviewed, run, withdrawn } from './piece.ts';

const day = '2026-03-05';
const whole = out(day);
const onRequest = content({
  disclosure: { kind: 'onRequest', reason: '只涉及特定申请人', basis: '条例第二十七条' },
});

/** The place of the first event that does not fit. */
function misfitIn(events: readonly RecordEvent[]): number | undefined {
  const folded = fold(events);
  return folded.ok ? undefined : folded.because.at;
}

function changed(events: readonly RecordEvent[], at: number, change: object): RecordEvent[] {
  return events.map((event, index) => (index === at ? { ...event, ...change } : event));
}

describe('由事件得状态：伪造的经过不成立', () => {
  it('起草、报送、四个环节、发布，共7条', () => {
    expect(whole.map(({ kind }) => kind)).toEqual([
      'draftMade',
      'submitted',
      'secrecyReviewed',
      'legalityReviewed',
      'officeReviewed',
      'signedOff',
      'published',
    ]);
    expect(misfitIn(whole)).toBeUndefined();
  });

  it.each([2, 3, 4, 5])('抽去第%i条审核意见，从那里起不合', (at) => {
    expect(misfitIn(whole.filter((_, index) => index !== at))).toBe(at);
  });

  it('没有报送、没有起草、空的列表', () => {
    expect(misfitIn(whole.filter((_, index) => index !== 1))).toBe(1);
    expect(misfitIn(whole.slice(1))).toBe(0);
    expect(fold([])).toMatchObject({ ok: false, because: { message: '没有任何记录。' } });
  });

  it('起草人写的审核意见不算', () => {
    const by = { kind: 'officer', person: 'contributor', role: 'secrecyReviewer' };
    expect(misfitIn(changed(whole, 2, { by }))).toBe(2);
  });

  it('发布的不是审核的那一版', () => {
    expect(misfitIn(changed(whole, 6, { contentVersion: 2 }))).toBe(6);
  });

  it('时间倒退；发布时刻早于签发', () => {
    expect(misfitIn(changed(whole, 6, { recordedAt: '2026-03-05T08:59:59+08:00' }))).toBe(6);
  });

  it('同一条信息换了索引号', () => {
    const again = run([corrected('2026-03-09'), ...reviewed('2026-03-09')], whole);
    const at = { recordedAt: '2026-03-09T10:00:00+08:00', contentVersion: 2 };
    const second = RecordEvent.parse({ ...whole[6], ...at });
    const other = RecordEvent.parse({ ...second, indexNumber: '另一个号' });
    expect(misfitIn([...again, second])).toBeUndefined();
    expect(misfitIn([...again, other])).toBe(again.length);
  });

  it('正在公开的信息不能无声地转入不公开的目录', () => {
    const hidden = run([...reviewed(day), registered(day)], drafted(onRequest));
    const entered = hidden.at(-1);
    const draft = run([corrected('2026-03-09'), ...reviewed('2026-03-09')], whole).map((event) =>
      event.kind === 'corrected' ? { ...event, content: onRequest } : event,
    );
    const recordedAt = '2026-03-09T10:00:00+08:00';
    const facts = { recordedAt, contentVersion: 2, indexNumber: '014416330/2026-00001' };
    const late = RecordEvent.parse({ ...entered, ...facts });
    expect(misfitIn([...draft, late])).toBe(draft.length);
    const gone = withdrawn(recordedAt)[2].facts;
    const tomb = RecordEvent.parse({ ...whole[6], kind: 'withdrawn', recordedAt, ...gone });
    expect(misfitIn([...draft, tomb, late])).toBe(draft.length + 1);
  });
});

describe('审核是否完备', () => {
  const steps = defaultOffice.reviewChain[0]?.value ?? [];
  const reviews: Review[] = whole.flatMap((event) =>
    'step' in event && event.by.kind === 'officer'
      ? steps
          .filter(({ id }) => id === event.step)
          .map(({ does }) => ({ step: event.step, does, person: 'wu', on: event.on, at: event.recordedAt }))
      : [],
  );

  it.each([
    ['四个意见齐全', steps, reviews, true],
    ['少最后一个', steps, reviews.slice(0, 3), false],
    ['少第一个', steps, reviews.slice(1), false],
    ['多一个', steps, [...reviews, ...reviews.slice(3)], false],
    ['次序颠倒', steps, [...reviews].reverse(), false],
    ['没有环节', [], [], false],
    ['没有保密审查的环节', steps.filter(({ does }) => does !== 'secrecy'), reviews.slice(1), false],
  ])('%s', (_, chain, given, expected) => {
    expect(isFullyReviewed({ steps: chain, reviews: given })).toBe(expected);
  });
});
