import { describe, expect, it } from 'vitest';
import { findApplicationFigures } from '../../src/case/figures.ts';
import { defaultOffice } from '../../src/case/office.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import { clockOn, disclosed, refusal, registered, run, type Step, stateOf } from './matter.ts';

const correction = registered({ matter: 'recordCorrection' });
const suggestion = registered({ matter: 'publicationSuggestion' });

const answered: Step = [
  '2026-02-12',
  'handler',
  { act: 'answerRecordCorrection', facts: { result: 'corrected', text: '宗地面积已更正并告知' } },
];

function suggestionAnswered(publishBy: string): Step {
  return [
    '2026-02-12',
    'handler',
    {
      act: 'answerSuggestion',
      facts: { adopted: true, because: '属于主动公开范围', publishBy: plainDate(publishBy) },
    },
  ];
}

function assignedTo(unit: string): Step {
  return ['2026-02-09', 'window', { act: 'assign', facts: { unit } }];
}

function withdrawn(day: string): Step {
  return [day, 'applicant', { act: 'withdraw', facts: { manner: 'online' } }];
}

describe('第四十一条：更正与自身相关的信息', () => {
  it('没有法定办理时间，按本机关自定的20个工作日提醒；不适用答复期限，不计入表三', () => {
    expect(clockOn(correction, '2026-02-10', 'ownTarget').due).toBe('2026-03-12');
    expect(() => clockOn(correction, '2026-02-10', 'reply')).toThrow('no clock');
    const events = run([answered], correction);
    expect(clockOn(events, '2026-06-30', 'ownTarget').state).toBe('met');
    expect(findApplicationFigures(stateOf(events), 2026, defaultOffice)).toBeUndefined();
    expect(refusal(events, answered)).toEqual({ code: 'concluded', on: '2026-02-12' });
  });

  it('不属本机关的可以转送并告知', () => {
    const facts = { result: 'forwarded' as const, organ: '云岭县民政局', text: '已转送' };
    expect(
      run([['2026-02-12', 'handler', { act: 'answerRecordCorrection', facts }]], correction),
    ).toHaveLength(2);
  });
});

describe('第四十四条：主动公开的建议', () => {
  it('采纳的确定公开日期，不能早于答复之日', () => {
    expect(refusal(suggestion, suggestionAnswered('2026-02-11')).code).toBe('day-before');
    expect(run([suggestionAnswered('2026-02-28')], suggestion)).toHaveLength(2);
  });

  it('几人申请同一可以公开的信息，可以提出转为主动公开', () => {
    const propose: Step = [
      '2026-03-12',
      'handler',
      { act: 'proposePublication', facts: { pieces: ['p1'], count: 3 } },
    ];
    expect(run([...disclosed('2026-03-10'), propose])).toHaveLength(9);
    expect(refusal(correction, propose)).toEqual({ code: 'wrong-matter', matter: 'recordCorrection' });
  });
});

describe('机关内部的分办、协办', () => {
  it('分办、退回、再分办；协办不停算答复期限，有自己的期限', () => {
    const back: Step = [
      '2026-02-09',
      'handler',
      { act: 'returnAssignment', facts: { reason: '不属本科室' } },
    ];
    expect(refusal(registered(), back)).toEqual({ code: 'not-assigned' });
    const ask: Step = [
      '2026-02-10',
      'handler',
      {
        act: 'requestAssistance',
        facts: { id: 'h1', unit: '档案室', question: '有无原件', dueOn: plainDate('2026-02-13') },
      },
    ];
    const events = run([assignedTo('利用科'), back, assignedTo('征地科'), ask]);
    expect(stateOf(events).assigned?.unit).toBe('征地科');
    expect(clockOn(events, '2026-02-11', 'reply').due).toBe('2026-03-12');
    expect(clockOn(events, '2026-02-24', 'assistance', 'h1')).toMatchObject({ due: '2026-02-13', late: 2 });
    const reply: Step = [
      '2026-02-24',
      'handler',
      { act: 'answerAssistance', facts: { id: 'h1', text: '有' } },
    ];
    expect(clockOn(run([reply], events), '2026-03-02', 'assistance')).toMatchObject({
      state: 'lapsed',
      late: 2,
    });
  });
});

describe('申请人撤回和其他结束', () => {
  it('送达以前可以撤回，期限不再计；已经逾期的仍是逾期', () => {
    expect(clockOn(run([withdrawn('2026-03-12')]), '2026-06-30', 'reply')).toMatchObject({
      state: 'void',
      late: 0,
    });
    expect(clockOn(run([withdrawn('2026-03-16')]), '2026-06-30', 'reply')).toMatchObject({
      state: 'lapsed',
      late: 2,
    });
    expect(refusal(run(disclosed('2026-03-10')), withdrawn('2026-03-11'))).toEqual({
      code: 'concluded',
      on: '2026-03-10',
    });
  });

  it('以其他方式结束由负责人决定', () => {
    const end = { act: 'endOtherwise' as const, facts: { reason: '申请人死亡，无人继续' } };
    expect(refusal(registered(), ['2026-02-10', 'handler', end]).code).toBe('not-yours');
    expect(run([['2026-02-10', 'officeHead', end]])).toHaveLength(2);
  });
});
