import { describe, expect, it } from 'vitest';
import type { Asker } from '../../src/case/actor.ts';
import { decide } from '../../src/case/acts/decide.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import {
  clockOn,
  consulted,
  contextOf,
  disclosed,
  noticeServed,
  refusal,
  registered,
  replyServed,
  run,
  type Step,
  stateOf,
} from './matter.ts';

function extended(day: string, workingDays: number): Step {
  return [
    day,
    'officeHead',
    { act: 'approveExtension', facts: { workingDays, reason: '需要调取的案卷较多' } },
  ];
}

/** The service of 2026-03-12 entered on a later day. */
function enteredLater(day: string, asker: Asker, proven: boolean) {
  const events = run(disclosed('2026-03-10').slice(0, -1));
  const document = proven ? { document: { key: 'receipt-1', title: '送达回证' } } : {};
  const service = { method: 'direct' as const, signedOn: plainDate('2026-03-12') };
  return decide(
    stateOf(events),
    { act: 'serveReply', facts: { service }, ...document },
    { ...contextOf(day), asker },
  );
}

const window: Asker = { kind: 'officer', person: 'chen', roles: ['window'] };
const head: Asker = { kind: 'officer', person: 'gao', roles: ['window', 'officeHead'] };

describe('办件的答复期限', () => {
  it('2月6日当面收到：3月12日届满；3月2日还剩8个工作日为绿，3月5日还剩5个为黄，3月10日还剩2个为红', () => {
    const events = registered();
    expect(clockOn(events, '2026-03-02', 'reply')).toMatchObject({
      state: 'running',
      due: '2026-03-12',
      workingDaysLeft: 8,
      light: 'green',
      waitingFor: 'organ',
    });
    expect(clockOn(events, '2026-03-05', 'reply')).toMatchObject({ workingDaysLeft: 5, light: 'yellow' });
    expect(clockOn(events, '2026-03-10', 'reply')).toMatchObject({ workingDaysLeft: 2, light: 'red' });
  });

  it('3月12日送达为按期；3月16日送达逾期2个工作日，此后永远是逾期2个工作日', () => {
    const met = run([...disclosed('2026-03-10').slice(0, -1), replyServed('2026-03-12')]);
    expect(clockOn(met, '2026-12-31', 'reply')).toMatchObject({ state: 'met', late: 0, light: 'none' });
    const late = run(disclosed('2026-03-16'));
    expect(clockOn(late, '2026-12-31', 'reply')).toMatchObject({ state: 'lapsed', late: 2, light: 'red' });
  });

  it('两次征求意见重叠，按并集停算', () => {
    const events = run([
      ...consulted('c1', '2026-02-09', '2026-02-10'),
      ...consulted('c2', '2026-02-10', '2026-02-11'),
      ['2026-02-12', 'thirdParty', { act: 'answerConsultation', facts: { id: 'c1', answer: 'agrees' } }],
      ['2026-02-13', 'thirdParty', { act: 'answerConsultation', facts: { id: 'c2', answer: 'agrees' } }],
    ]);
    const clock = clockOn(events, '2026-02-24', 'reply');
    expect(clock).toMatchObject({ state: 'running', due: '2026-03-18' });
    expect(clock.explanation.days?.paused).toHaveLength(4);
  });
});

describe('延长答复期限', () => {
  it('批准延长20个工作日并于3月12日告知：届满由3月12日移至4月10日', () => {
    const events = run([extended('2026-03-10', 20)]);
    expect(clockOn(events, '2026-03-11', 'reply').due).toBe('2026-03-12');
    const told = run([noticeServed('2026-03-12', 'extension')], events);
    expect(clockOn(told, '2026-03-13', 'reply')).toMatchObject({ due: '2026-04-10', late: 0 });
  });

  it('批准而未在3月12日以前告知的，延长不生效，3月13日起逾期', () => {
    const events = run([extended('2026-03-10', 20)]);
    expect(refusal(events, noticeServed('2026-03-13', 'extension'))).toEqual({
      code: 'late',
      due: '2026-03-12',
    });
    expect(clockOn(events, '2026-03-13', 'reply')).toMatchObject({ state: 'lapsed', late: 1 });
  });

  it.each([
    ['只能一次', [extended('2026-03-10', 5)], extended('2026-03-11', 5), 'extension-once'],
    ['不超过20个工作日', [], extended('2026-03-10', 21), 'extension-too-long'],
    ['届满以后不能延长', [], extended('2026-03-13', 5), 'late'],
  ] as const)('%s', (_, before, step, code) => {
    expect(refusal(run(before), step).code).toBe(code);
  });

  it('承办科室不能批准延长，应由工作机构负责人批准', () => {
    const step = extended('2026-03-10', 5);
    expect(refusal(registered(), [step[0], 'handler', step[2]])).toEqual({
      code: 'not-yours',
      parties: ['officeHead'],
    });
  });
});

describe('逾期就是逾期', () => {
  it('届满日3月12日是周四：3月14日周六已逾期，计为1个工作日', () => {
    expect(clockOn(registered(), '2026-03-14', 'reply')).toMatchObject({
      state: 'lapsed',
      late: 1,
      light: 'red',
    });
    const friday = registered({}, '2026-02-09');
    expect(clockOn(friday, '2026-03-13', 'reply')).toMatchObject({ state: 'running', workingDaysLeft: 0 });
    expect(clockOn(friday, '2026-03-14', 'reply')).toMatchObject({ state: 'lapsed', late: 1 });
  });

  it('3月12日送达而3月16日补录：有送达回证的按期，没有的不能改变逾期的记录', () => {
    expect(enteredLater('2026-03-16', window, true).ok).toBe(true);
    expect(enteredLater('2026-03-16', window, false)).toMatchObject({
      ok: false,
      because: { code: 'late-stays', within: 3 },
    });
  });

  it('超过3个工作日补录的，由工作机构负责人办理', () => {
    expect(enteredLater('2026-03-18', window, true)).toMatchObject({ because: { code: 'late-stays' } });
    expect(enteredLater('2026-03-18', head, true).ok).toBe(true);
  });

  it('不能记为明天办理', () => {
    const service = { method: 'direct' as const, signedOn: plainDate('2026-03-12') };
    const events = run(disclosed('2026-03-10').slice(0, -1));
    expect(refusal(events, ['2026-03-11', 'window', { act: 'serveReply', facts: { service } }])).toEqual({
      code: 'day-ahead',
      on: '2026-03-12',
      today: '2026-03-11',
    });
  });
});
