import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { clockOn, corrected, correction, noticeServed, refusal, registered, run, stateOf } from './matter.ts';

const asked = { lacking: ['description' as const], text: '请写明文号。' };

describe('第三十条：补正', () => {
  it('2月6日收到，2月24日（第7个工作日）还可以提出补正，2月25日不可以', () => {
    const request = { act: 'requestCorrection' as const, facts: { ...asked, workingDays: 10 } };
    expect(run([['2026-02-24', 'handler', request]])).toHaveLength(2);
    expect(refusal(registered(), ['2026-02-25', 'handler', request])).toEqual({
      code: 'correction-notice-late',
      due: '2026-02-24',
    });
  });

  it('提出之后未在7个工作日内送达的，不能再送达，答复期限照常计算', () => {
    const events = run([correction('2026-02-24')[0] ?? noticeServed('2026-02-24', 'correction')]);
    expect(refusal(events, noticeServed('2026-02-25', 'correction'))).toMatchObject({
      code: 'correction-notice-late',
    });
    expect(clockOn(events, '2026-02-25', 'reply')).toMatchObject({ state: 'running', due: '2026-03-12' });
  });

  it('只能告知一次：已于2月9日提出的，不能再提出', () => {
    expect(
      refusal(run(correction('2026-02-09')), correction('2026-02-10')[0] ?? noticeServed('', 'fee')),
    ).toEqual({
      code: 'correction-once',
      on: '2026-02-09',
    });
  });

  it('合理期限最长15个工作日：16个工作日被拒绝，说出16与15', () => {
    const step = correction('2026-02-09', 16)[0];
    expect(step && refusal(registered(), step)).toEqual({ code: 'period-too-long', asked: 16, most: 15 });
  });

  it('2月9日告知、10个工作日：等待申请人至2月28日，其间答复期限停算，既不逾期也不亮灯', () => {
    const events = run(correction('2026-02-09'));
    expect(clockOn(events, '2026-06-30', 'reply')).toMatchObject({
      state: 'paused',
      due: undefined,
      late: 0,
      light: 'none',
      waitingFor: 'applicant',
    });
    expect(clockOn(events, '2026-02-24', 'correction')).toMatchObject({
      state: 'running',
      due: '2026-02-28',
      workingDaysLeft: 4,
      waitingFor: 'applicant',
      late: 0,
    });
    expect(clockOn(events, '2026-03-02', 'correction')).toMatchObject({ state: 'lapsed', late: 0 });
  });

  it('2月27日收到补正：答复期限自该日起重新计算20个工作日，至3月26日', () => {
    const events = run([...correction('2026-02-09'), corrected('2026-02-27')]);
    const clock = clockOn(events, '2026-03-02', 'reply');
    expect(clock).toMatchObject({ state: 'running', due: '2026-03-26', waitingFor: 'organ' });
    expect(clock.explanation.basis).toContain(
      '《中华人民共和国政府信息公开条例》第三十条：答复期限自收到补正的申请之日起计算。',
    );
  });

  it('期限届满后收到的补正须记明正当理由；期限内的不须', () => {
    const events = run(correction('2026-02-09'));
    expect(refusal(events, corrected('2026-03-02'))).toEqual({
      code: 'good-reason-needed',
      due: '2026-02-28',
    });
    expect(refusal(events, corrected('2026-02-28', '住院'))).toEqual({ code: 'no-good-reason-needed' });
    const late = run([corrected('2026-03-02', '住院')], events);
    expect(stateOf(late).correction?.received?.goodReason).toBe('住院');
    expect(clockOn(late, '2026-03-03', 'reply').due).toBe('2026-03-30');
  });

  it('3月2日起逾期不补正的可以不再处理，2月28日当日不可以', () => {
    const events = run(correction('2026-02-09'));
    const close = { act: 'closeLapsed' as const, facts: { how: 'correctionLapsed' as const } };
    expect(refusal(events, ['2026-02-28', 'handler', close])).toEqual({
      code: 'not-lapsed',
      due: '2026-02-28',
    });
    const closed = run([['2026-03-02', 'handler', close]], events);
    expect(clockOn(closed, '2026-06-30', 'reply')).toMatchObject({ state: 'void', late: 0 });
    expect(refusal(closed, corrected('2026-03-03', '住院'))).toEqual({ code: 'concluded', on: '2026-03-02' });
  });

  it('不再处理告知书3月3日交邮、3月5日妥投：救济期限自妥投之日起60日，至5月6日', () => {
    const close = { act: 'closeLapsed' as const, facts: { how: 'correctionLapsed' as const } };
    const service = { method: 'post' as const, postedOn: plainDate('2026-03-03') };
    const told = run(
      [
        ['2026-03-02', 'handler', close],
        ['2026-03-03', 'window', { act: 'serveEnding', facts: { service } }],
        ['2026-03-05', 'system', { act: 'recordNoticeDelivery', facts: { notice: 'ending' } }],
      ],
      run(correction('2026-02-09')),
    );
    expect(clockOn(told, '2026-03-06', 'applyForReconsideration').due).toBe('2026-05-06');
    expect(refusal(told, ['2026-03-06', 'window', { act: 'serveEnding', facts: { service } }])).toEqual({
      code: 'nothing-to-serve',
    });
    expect(
      refusal(registered(), ['2026-03-06', 'window', { act: 'serveEnding', facts: { service } }]),
    ).toEqual({
      code: 'nothing-to-serve',
    });
  });

  it('邮寄的补正告知，申请人的期限自妥投之日起；妥投之前不知何日届满，不能按逾期处理', () => {
    const steps = correction('2026-02-09').slice(0, 1);
    const post = { method: 'post' as const, postedOn: plainDate('2026-02-10') };
    const events = run([
      ...steps,
      ['2026-02-10', 'window', { act: 'serveNotice', facts: { notice: 'correction', service: post } }],
    ]);
    expect(clockOn(events, '2026-04-01', 'correction')).toMatchObject({ state: 'running', due: undefined });
    const close = { act: 'closeLapsed' as const, facts: { how: 'correctionLapsed' as const } };
    expect(refusal(events, ['2026-04-01', 'handler', close])).toEqual({ code: 'not-lapsed', due: undefined });
    const delivered = run(
      [['2026-02-13', 'system', { act: 'recordNoticeDelivery', facts: { notice: 'correction' } }]],
      events,
    );
    expect(clockOn(delivered, '2026-02-24', 'correction').due).toBe('2026-03-05');
  });

  it('等待补正期间不能征求意见、延期、收费或者拟稿', () => {
    const events = run(correction('2026-02-09'));
    expect(
      refusal(events, [
        '2026-02-10',
        'officeHead',
        { act: 'approveExtension', facts: { workingDays: 5, reason: '案卷多' } },
      ]),
    ).toEqual({ code: 'waiting-for-correction' });
    expect(
      refusal(events, [
        '2026-02-10',
        'handler',
        { act: 'notifyFee', facts: { basis: { per: 'page', pages: 68 } } },
      ]),
    ).toEqual({ code: 'waiting-for-correction' });
    expect(
      refusal(events, [
        '2026-02-10',
        'handler',
        { act: 'makeDraft', facts: { answers: [{ piece: 'p1', reply: 'petition', withheld: [] }] } },
      ]),
    ).toEqual({ code: 'waiting-for-correction' });
  });
});
