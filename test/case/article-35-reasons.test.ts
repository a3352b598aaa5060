import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { clockOn, noticeServed, refusal, registered, run, type Step } from './matter.ts';

const asked: Step = [
  '2026-02-09',
  'handler',
  { act: 'requestReasons', facts: { figures: '1月以来已申请46件', workingDays: 5 } },
];
const told = noticeServed('2026-02-09', 'reasons');

function judged(day: string, reasonable: boolean): Step {
  return [day, 'handler', { act: 'judgeReasons', facts: { reasonable, because: '逐件核对' } }];
}

function delayed(day: string, until: string): Step {
  return [
    day,
    'officeHead',
    { act: 'setDelayedDate', facts: { until: plainDate(until), because: '数量大' } },
  ];
}

const given: Step = ['2026-02-11', 'applicant', { act: 'receiveReasons', facts: { text: '诉讼需要' } }];

function excessive(day: string): Step {
  const answers = [{ piece: 'p1', reply: 'excessive' as const, withheld: [] }];
  return [day, 'handler', { act: 'makeDraft', facts: { answers } }];
}

describe('第三十五条：数量、频次明显超过合理范围', () => {
  it('要求说明理由的时间计入答复期限：等待申请人，3月12日届满不变', () => {
    const events = run([asked, told]);
    expect(clockOn(events, '2026-02-10', 'reply')).toMatchObject({
      due: '2026-03-12',
      waitingFor: 'applicant',
    });
    expect(clockOn(events, '2026-02-10', 'reasons')).toMatchObject({
      due: '2026-02-14',
      waitingFor: 'applicant',
    });
    expect(clockOn(events, '2026-03-13', 'reply')).toMatchObject({ late: 1, waitingFor: 'organ' });
  });

  it('给申请人的期限不能超过答复期限：3月10日要求、5个工作日，超过3月12日', () => {
    const late: Step = ['2026-03-10', 'handler', asked[2]];
    expect(refusal(registered(), late)).toEqual({ code: 'reasons-past-due', due: '2026-03-12' });
  });

  it('理由合理而不能按期答复：确定延迟至4月15日并在3月12日以前告知', () => {
    const events = run([asked, told, given, judged('2026-02-12', true), delayed('2026-03-10', '2026-04-15')]);
    expect(clockOn(events, '2026-03-11', 'reply').due).toBe('2026-03-12');
    const notified = run([noticeServed('2026-03-11', 'delay')], events);
    expect(clockOn(notified, '2026-03-13', 'reply')).toMatchObject({ due: '2026-04-15', late: 0 });
    expect(clockOn(notified, '2026-03-13', 'delayedDate')).toMatchObject({ due: '2026-04-15' });
    expect(clockOn(notified, '2026-04-16', 'reply').late).toBe(1);
    expect(refusal(events, noticeServed('2026-03-13', 'delay'))).toEqual({ code: 'late', due: '2026-03-12' });
  });

  it.each([
    [
      '未认定理由合理的不能延迟',
      [asked, told, given],
      delayed('2026-02-12', '2026-04-15'),
      'reasons-not-accepted',
    ],
    [
      '延迟日期应晚于答复期限',
      [asked, told, given, judged('2026-02-12', true)],
      delayed('2026-02-12', '2026-03-12'),
      'delay-not-later',
    ],
    ['申请人的期限未满、理由未到，不能审查', [asked, told], judged('2026-02-12', false), 'not-lapsed'],
    ['未认定理由不合理的，不能以此不予处理', [asked, told, given], excessive('2026-02-12'), 'not-excessive'],
    ['只能要求一次', [asked], ['2026-02-10', 'handler', asked[2]] as Step, 'reasons-once'],
  ] as const)('%s', (_, before, step, code) => {
    expect(refusal(run(before), step).code).toBe(code);
  });

  it('期满未说明理由、认定不合理的，可以答复不予处理', () => {
    const events = run([asked, told, judged('2026-02-24', false)]);
    expect(run([excessive('2026-02-24')], events)).toHaveLength(5);
  });
});
