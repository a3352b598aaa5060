import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../src/case/clocks/clock.ts';
import { clocksOf } from '../../src/case/clocks/clocks.ts';
import type { RemedyBlock } from '../../src/case/event/remedy.ts';
import { remedyFigures } from '../../src/case/figures.ts';
import { phaseOf } from '../../src/case/phase.ts';
import {
  clockOn,
  contextOf,
  disclosed,
  issued,
  refusal,
  registered,
  replyServed,
  run,
  type Step,
  signed,
  stateOf,
} from './matter.ts';

const served = run(disclosed('2026-03-10'));

function filed(
  day: string,
  block: RemedyBlock = 'reconsideration',
  against: 'reply' | 'silence' = 'reply',
  simplified = true,
): Step {
  return [
    day,
    'office',
    { act: 'recordRemedy', facts: { id: 'r1', block, body: '云岭县人民政府', against, simplified } },
  ];
}

function decided(day: string, result: 'upheld' | 'corrected' | 'other', final = true): Step {
  return [day, 'office', { act: 'recordDecision', facts: { id: 'r1', result, final, text: '复议决定' } }];
}

function again(
  day: string,
  cause: 'reconsideration' | 'litigation' | 'ownMotion' | 'superior' = 'reconsideration',
): Step {
  const remedy = cause === 'reconsideration' || cause === 'litigation' ? { remedy: 'r1' } : {};
  return [day, 'office', { act: 'orderRehandling', facts: { cause, ...remedy } }];
}

function file(day: string, retention: 'tenYears' | 'permanent'): Step {
  return [day, 'archivist', { act: 'archive', facts: { fileNumber: '2026-XXGK-1', retention } }];
}

describe('复议、诉讼', () => {
  it.each([
    ['简易程序5个工作日', true, 'reconsideration', 'reconsiderationAnswer', '2026-04-09'],
    ['普通程序10个工作日', false, 'reconsideration', 'reconsiderationAnswer', '2026-04-16'],
    ['应诉答辩15日', false, 'litigation.direct', 'litigationAnswer', '2026-04-16'],
  ] as const)('4月1日收到副本：%s', (_, simplified, block, name, due) => {
    const events = run([filed('2026-04-01', block, 'reply', simplified)], served);
    expect(clockOn(events, '2026-04-02', name)).toMatchObject({ due, waitingFor: 'organ' });
    const late = clocksOf(stateOf(events), contextOf('2026-04-20')).find((clock) => clock.name === name);
    expect(late && isOverdue(late)).toBe(true);
  });

  it('复议维持以后15日内可以起诉：5月29日收到决定，至6月15日', () => {
    const events = run([filed('2026-04-01'), decided('2026-05-29', 'upheld')], served);
    expect(clockOn(events, '2026-06-01', 'sueAfterReconsideration').due).toBe('2026-06-15');
    expect(refusal(events, again('2026-06-01'))).toEqual({ code: 'remedy-not-corrected' });
  });

  it('复议纠正、责令重新答复：6月1日起20个工作日至6月30日；送达新的答复即按期，原来的期限不再计', () => {
    const events = run(
      [filed('2026-04-01'), decided('2026-05-29', 'corrected'), again('2026-06-01')],
      served,
    );
    expect(clockOn(events, '2026-06-02', 'rehandling')).toMatchObject({
      due: '2026-06-30',
      state: 'running',
    });
    expect(phaseOf(stateOf(events), contextOf('2026-06-02'))).toEqual({
      phase: 'handling',
      rehandling: true,
    });
    const redone = run(
      [
        ...disclosed('2026-06-10').slice(1, 2),
        ...signed('2026-06-10'),
        issued('2026-06-10', '云自然资复〔2026〕8号'),
        replyServed('2026-06-12'),
      ],
      events,
    );
    expect(clockOn(redone, '2026-07-31', 'rehandling')).toMatchObject({ state: 'met', late: 0 });
    expect(clockOn(redone, '2026-07-31', 'reply')).toMatchObject({ state: 'met', doneOn: '2026-03-10' });
  });

  it('重新处理期间不能再补正、延期或者收费；可以征求意见，但责令的期限不变', () => {
    const events = run(
      [filed('2026-04-01'), decided('2026-05-29', 'corrected'), again('2026-06-01')],
      served,
    );
    const extend: Step = [
      '2026-06-02',
      'officeHead',
      { act: 'approveExtension', facts: { workingDays: 5, reason: '多' } },
    ];
    expect(refusal(events, extend)).toEqual({ code: 'rehandling' });
    const consult = {
      id: 'c1',
      consulted: 'thirdParty' as const,
      partyKey: 'k',
      pieces: ['p1'],
      subject: '协议',
    };
    const asked = run([['2026-06-02', 'handler', { act: 'consult', facts: consult }]], events);
    expect(clockOn(asked, '2026-06-15', 'rehandling').due).toBe('2026-06-30');
  });

  it('对逾期不答复申请复议、责令答复：原期限仍为逾期，直到答复送达', () => {
    const events = run([
      filed('2026-04-01', 'reconsideration', 'silence'),
      decided('2026-05-29', 'corrected'),
      again('2026-06-01'),
    ]);
    const redone = run(disclosed('2026-06-10'), events);
    expect(clockOn(redone, '2026-07-31', 'reply')).toMatchObject({
      state: 'lapsed',
      doneOn: '2026-06-10',
      late: 61,
    });
    expect(clockOn(redone, '2026-07-31', 'rehandling').state).toBe('met');
  });

  it.each([
    ['尚未办结的不能自行重新处理', registered(), again('2026-02-10', 'ownMotion'), 'round-open'],
    [
      '没有指明复议、诉讼',
      served,
      ['2026-06-01', 'office', { act: 'orderRehandling', facts: { cause: 'litigation' } }] as Step,
      'remedy-needed',
    ],
    [
      '复议不能充作判决',
      run([filed('2026-04-01'), decided('2026-05-29', 'corrected')], served),
      again('2026-06-01', 'litigation'),
      'unknown-reference',
    ],
    [
      '已经终局的不能再登记裁判',
      run([filed('2026-04-01'), decided('2026-05-29', 'upheld')], served),
      decided('2026-06-01', 'other'),
      'no-remedy',
    ],
  ] as const)('%s', (_, events, step, code) => {
    expect(refusal(events, step).code).toBe(code);
  });

  it('归档的案卷因重新处理而重新打开；有复议的案卷永久保管', () => {
    const archived = run([file('2026-03-31', 'tenYears')], served);
    expect(refusal(archived, file('2026-04-01', 'permanent'))).toEqual({
      code: 'archived',
      on: '2026-03-31',
    });
    const reopened = run(
      [filed('2026-04-01'), decided('2026-05-29', 'corrected'), again('2026-06-01')],
      archived,
    );
    expect(stateOf(reopened).archived).toBeUndefined();
    const contested = run([filed('2026-04-01')], served);
    expect(refusal(contested, file('2026-06-01', 'tenYears'))).toEqual({ code: 'retention-too-short' });
    expect(refusal(registered(), file('2026-02-10', 'tenYears'))).toEqual({ code: 'not-concluded' });
  });
});

describe('表四：按年度计数', () => {
  it('2026年受理、2027年纠正：2026年计尚未审结，2027年计结果纠正，2028年不计', () => {
    const events = run(
      [filed('2026-12-01', 'litigation.direct'), decided('2027-03-01', 'corrected')],
      served,
    );
    const figures = (year: number) => remedyFigures(stateOf(events), year);
    expect(figures(2025)).toEqual([]);
    expect(figures(2026)).toEqual([{ block: 'litigation.direct', cell: 'pending' }]);
    expect(figures(2027)).toEqual([{ block: 'litigation.direct', cell: 'corrected' }]);
    expect(figures(2028)).toEqual([]);
  });

  it('一审判决尚未生效的，计尚未审结', () => {
    const events = run(
      [filed('2026-04-01', 'litigation.direct'), decided('2026-09-01', 'corrected', false)],
      served,
    );
    expect(remedyFigures(stateOf(events), 2026)).toEqual([{ block: 'litigation.direct', cell: 'pending' }]);
  });
});
