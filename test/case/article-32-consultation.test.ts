import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { clockOn, consulted, refusal, registered, run, type Step } from './matter.ts';

function answered(day: string, answer: 'agrees' | 'objects', id = 'c1'): Step {
  return [day, 'thirdParty', { act: 'answerConsultation', facts: { id, answer } }];
}

const harm = { kind: 'thirdPartyHarm' as const, interest: 'privacy' as const, harm: '含被征收人住址和账号' };
const supply = { kind: 'supply' as const, form: '复印件', route: '邮寄' };

function evidence(day: string, one: typeof harm | typeof supply): Step {
  return [day, 'handler', { act: 'recordEvidence', facts: { pieces: ['p1'], evidence: one } }];
}

function refuse(day: string): Step {
  const answer = { piece: 'p1', reply: 'thirdPartyRights' as const, withheld: ['thirdPartyRights' as const] };
  return [day, 'handler', { act: 'makeDraft', facts: { answers: [{ ...answer, reasons: '涉及个人隐私' }] } }];
}

function disclose(day: string): Step {
  return [
    day,
    'handler',
    { act: 'makeDraft', facts: { answers: [{ piece: 'p1', reply: 'disclosed', withheld: [] }] } },
  ];
}

describe('第三十二条、第三十四条：征求意见的期限', () => {
  it('2月10日送达第三方：15个工作日至3月9日，等待的是第三方，不算本机关逾期', () => {
    const events = run(consulted('c1', '2026-02-09', '2026-02-10'));
    expect(clockOn(events, '2026-02-27', 'thirdParty')).toMatchObject({
      due: '2026-03-09',
      waitingFor: 'thirdParty',
      workingDaysLeft: 7,
      light: 'none',
    });
    expect(clockOn(events, '2026-03-20', 'thirdParty')).toMatchObject({ state: 'lapsed', late: 0 });
  });

  it('尚未答复时答复期限停算，届满日按今天答复推算：2月12日看为3月17日，2月13日看为3月18日', () => {
    const events = run(consulted('c1', '2026-02-09', '2026-02-10'));
    expect(clockOn(events, '2026-02-12', 'reply')).toMatchObject({
      state: 'paused',
      due: '2026-03-17',
      waitingFor: 'thirdParty',
    });
    expect(clockOn(events, '2026-02-13', 'reply').due).toBe('2026-03-18');
  });

  it('第三方一直不答复：3月9日止停算，此后照计，4月3日届满，4月7日逾期1个工作日', () => {
    const events = run(consulted('c1', '2026-02-09', '2026-02-10'));
    expect(clockOn(events, '2026-03-10', 'reply')).toMatchObject({ state: 'running', due: '2026-04-03' });
    expect(clockOn(events, '2026-04-07', 'reply')).toMatchObject({ state: 'lapsed', late: 1 });
  });

  it('没有送达记录的：按在途5个工作日加15个工作日，至3月13日止停算；更晚的送达不再停算', () => {
    const sent = run(consulted('c1', '2026-02-09').slice(0, 1));
    expect(clockOn(sent, '2026-03-13', 'reply').state).toBe('paused');
    expect(clockOn(sent, '2026-03-16', 'reply')).toMatchObject({ state: 'running', due: '2026-04-10' });
    const late: Step = ['2026-03-16', 'handler', { act: 'recordConsultationDelivery', facts: { id: 'c1' } }];
    expect(clockOn(run([late], sent), '2026-03-16', 'reply').due).toBe('2026-04-10');
  });

  it('共同制作机关和其他机关等待的是其他机关', () => {
    const facts = { consulted: 'coMaker' as const, partyKey: 'k', pieces: ['p1'], subject: '联合发文' };
    const events = run([['2026-02-09', 'handler', { act: 'consult', facts: { id: 'c1', ...facts } }]]);
    expect(clockOn(events, '2026-02-10', 'reply').waitingFor).toBe('otherOrgan');
  });

  it('届满之后发出的征求意见不改变届满日', () => {
    const events = run(consulted('c1', '2026-03-13'));
    expect(clockOn(events, '2026-03-20', 'reply')).toMatchObject({
      due: '2026-03-12',
      late: 6,
      waitingFor: 'organ',
    });
  });

  it('答复不能早于收到征求意见书；同一编号不能用两次；不在本件的内容不能征求', () => {
    const events = run(consulted('c1', '2026-02-09', '2026-02-11'));
    const early = answered('2026-02-10', 'agrees');
    expect(
      refusal(events, ['2026-02-12', 'thirdParty', { ...early[2], on: plainDate('2026-02-10') }]),
    ).toMatchObject({
      code: 'day-before',
      notBefore: '2026-02-11',
    });
    const again = consulted('c1', '2026-02-12')[0];
    expect(again && refusal(events, again)).toEqual({ code: 'id-taken', id: 'c1' });
    const strange = consulted('c2', '2026-02-12', '2026-02-12', ['p9'])[0];
    expect(strange && refusal(events, strange)).toEqual({ code: 'unknown-pieces', pieces: ['p9'] });
  });
});

describe('第十五条、第三十二条：第三方的意见与答复', () => {
  it('未征求意见的，不能以第三方合法权益为由不予公开', () => {
    expect(refusal(run([evidence('2026-02-09', harm)]), refuse('2026-02-09'))).toEqual({
      code: 'third-party-not-asked',
      piece: 'p1',
    });
  });

  it('征求意见尚未答复的，公开或者不公开都不能答复', () => {
    const events = run([...consulted('c1', '2026-02-09'), evidence('2026-02-09', supply)]);
    expect(refusal(events, disclose('2026-02-10'))).toEqual({ code: 'consultation-pending', piece: 'p1' });
    expect(refusal(events, refuse('2026-02-10'))).toEqual({ code: 'consultation-pending', piece: 'p1' });
  });

  it('第三方同意的，不能以其合法权益为由不予公开', () => {
    const events = run([
      ...consulted('c1', '2026-02-09'),
      answered('2026-02-10', 'agrees'),
      evidence('2026-02-10', harm),
    ]);
    expect(refusal(events, refuse('2026-02-10'))).toEqual({ code: 'third-party-agrees', piece: 'p1' });
  });

  it('第三方不同意的不能径行公开；理由不合理的可以公开', () => {
    const events = run([
      ...consulted('c1', '2026-02-09'),
      answered('2026-02-10', 'objects'),
      evidence('2026-02-10', supply),
    ]);
    expect(refusal(events, disclose('2026-02-10'))).toEqual({ code: 'third-party-objects', piece: 'p1' });
    const judged = {
      act: 'judgeObjection' as const,
      facts: { id: 'c1', reasonable: false, because: '信息早已公示' },
    };
    expect(run([['2026-02-10', 'handler', judged], disclose('2026-02-10')], events)).toHaveLength(7);
  });

  it('理由合理而涉及公共利益的：由负责人决定并书面告知第三方之后方可公开', () => {
    const judged = {
      act: 'judgeObjection' as const,
      facts: { id: 'c1', reasonable: true, because: '涉及商业秘密' },
    };
    const events = run([
      ...consulted('c1', '2026-02-09'),
      answered('2026-02-10', 'objects'),
      evidence('2026-02-10', supply),
      ['2026-02-10', 'handler', judged],
    ]);
    expect(refusal(events, disclose('2026-02-10'))).toMatchObject({ code: 'third-party-objects' });
    const override = {
      act: 'overrideObjection' as const,
      facts: { id: 'c1', publicInterest: '饮用水源安全' },
    };
    expect(refusal(events, ['2026-02-11', 'handler', override])).toMatchObject({ code: 'not-yours' });
    expect(run([['2026-02-11', 'officeHead', override], disclose('2026-02-11')], events)).toHaveLength(8);
  });

  it('第三方沉默的，既不是同意也不是不同意：期满后由本机关决定', () => {
    const events = run([
      ...consulted('c1', '2026-02-09'),
      evidence('2026-02-09', harm),
      evidence('2026-02-09', supply),
    ]);
    expect(run([refuse('2026-03-09')], events)).toHaveLength(6);
    expect(run([disclose('2026-03-09')], events)).toHaveLength(6);
    expect(registered()).toHaveLength(1);
  });
});
