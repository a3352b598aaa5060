import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { register } from '../../../src/case/acts/register.ts';
import type { CaseEvent } from '../../../src/case/event/event.ts';
import { messagesOf } from '../../../src/case/messages/event-messages.ts';
import {
  consulted,
  contextOf,
  disclosed,
  registered,
  registration,
  run,
  type Step,
  stateOf,
} from '../matter.ts';
import { histories } from '../random-matter.ts';

function told(events: readonly CaseEvent[], at = events.length) {
  const event = events[at - 1];
  if (!event) throw new Error('no event');
  return messagesOf(event, stateOf(events.slice(0, at)));
}

function recipients(events: readonly CaseEvent[], at?: number) {
  return told(events, at).flatMap(({ to }) =>
    to.map((one) =>
      one.kind === 'role' ? `${one.role}${one.unit ?? ''}` : one.kind === 'person' ? one.person : '申请人',
    ),
  );
}

const assigned: Step[] = [['2026-02-09', 'office', { act: 'assign', facts: { unit: '利用科' } }]];

describe('办理消息', () => {
  it('网上收到的申请告诉窗口和申请人；窗口自己登记的只告诉申请人', () => {
    const online = register(registration({ channel: 'internet' }), contextOf('2026-02-06', 'applicant'));
    if (!online.ok) throw new Error(online.because.code);
    expect(recipients(online.value)).toEqual(['window', '申请人']);
    expect(recipients(registered())).toEqual(['申请人']);
  });

  it('分办告诉承办科室，不告诉申请人', () => {
    expect(recipients(run(assigned))).toEqual(['handler利用科']);
  });

  it('稿件依次告诉法律顾问、办公室、分管领导，签发后告诉办公室和窗口', () => {
    const events = run([...assigned, ...disclosed('2026-02-10')]);
    const chain = events.flatMap((event, index) =>
      event.kind === 'draftMade' || event.kind === 'draftApproved' ? [recipients(events, index + 1)] : [],
    );
    expect(chain).toEqual([['counsel'], ['office'], ['leader'], ['office', 'window']]);
  });

  it('送达答复告诉申请人，只说有了答复，不说内容', () => {
    const events = run(disclosed('2026-02-10'));
    const at = events.findIndex(({ kind }) => kind === 'replyServed') + 1;
    expect(told(events, at)).toMatchObject([
      { to: [{ kind: 'applicant' }], subject: '云自然资申〔2026〕1号 已答复', urging: false },
    ]);
  });

  it('督办记录作为督办消息告诉承办科室和机构负责人', () => {
    const urged = run(
      [
        [
          '2026-02-20',
          'officeHead',
          { act: 'addNote', facts: { topic: 'urging', text: '请于本周内送审。' } },
        ],
      ],
      run(assigned),
    );
    expect(told(urged)).toMatchObject([{ urging: true, text: '云自然资申〔2026〕1号：请于本周内送审。' }]);
    expect(recipients(urged)).toEqual(['handler利用科', 'officeHead']);
  });

  it('征求意见不向申请人透露征求的是谁', () => {
    const events = run(consulted('c1', '2026-02-10'), run(assigned));
    const texts = events
      .flatMap((_event, index) => told(events, index + 1))
      .map(({ text }) => text)
      .join();
    expect(texts).not.toContain('c1');
  });

  it('任意办理过程：每条消息有收件人，编号不重，正文不含申请内容', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const events = all.at(-1)?.events ?? [];
        const state = stateOf(events);
        const messages = events.flatMap((_event, index) => told(events, index + 1));
        const keys = messages.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { to, text } of messages) {
          expect(to.length).toBeGreaterThan(0);
          for (const piece of state.pieces) expect(text).not.toContain(piece.text);
        }
      }),
      { numRuns: 100 },
    );
  });
});
