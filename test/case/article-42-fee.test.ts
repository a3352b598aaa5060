import { describe, expect, it } from 'vitest';
import { defaultOffice } from '../../src/case/office.ts';
import { since } from '../../src/law/since.ts';
import {
  clockOn,
  disclosed,
  issued,
  noticeServed,
  refusal,
  registered,
  run,
  type Step,
  stateOf,
} from './matter.ts';

function notified(day: string, pages = 68): Step {
  return [day, 'handler', { act: 'notifyFee', facts: { basis: { per: 'page', pages } } }];
}

function paid(day: string, amount = 380_00): Step {
  return [day, 'window', { act: 'recordPayment', facts: { amount, receiptNumber: '冀财0001' } }];
}

function refund(amount: number): Step {
  return ['2026-03-13', 'office', { act: 'refundFee', facts: { amount, reason: '页数计算有误' } }];
}

const served = run([notified('2026-03-10'), noticeServed('2026-03-11', 'fee')]);
const lapsed = { act: 'closeLapsed' as const, facts: { how: 'feeLapsed' as const } };

describe('第四十二条、国办函〔2020〕109号：信息处理费', () => {
  it('68页按量计收380元，金额由系统算出', () => {
    expect(stateOf(run([notified('2026-03-10')])).fee?.amount).toBe(380_00);
    const item: Step = [
      '2026-03-10',
      'handler',
      { act: 'notifyFee', facts: { basis: { per: 'item', nth: 31 } } },
    ];
    expect(stateOf(run([item])).fee?.amount).toBe(200_00);
  });

  it('3月11日送达收费通知：期限停算；20个工作日内（至4月9日）缴费，自缴费次日重新计算', () => {
    expect(clockOn(served, '2026-05-08', 'reply')).toMatchObject({
      state: 'paused',
      waitingFor: 'applicant',
      late: 0,
    });
    expect(clockOn(served, '2026-03-12', 'payment')).toMatchObject({
      due: '2026-04-09',
      waitingFor: 'applicant',
    });
    const events = run([paid('2026-04-09')], served);
    expect(clockOn(events, '2026-04-10', 'reply')).toMatchObject({ state: 'running', due: '2026-05-11' });
    expect(clockOn(events, '2026-04-10', 'payment').state).toBe('met');
  });

  it('4月9日以前不能按逾期处理，4月10日可以；此后不再收费', () => {
    expect(refusal(served, ['2026-04-09', 'handler', lapsed])).toEqual({
      code: 'not-lapsed',
      due: '2026-04-09',
    });
    expect(refusal(served, paid('2026-04-10'))).toEqual({ code: 'fee-late', due: '2026-04-09' });
    const closed = run([['2026-04-10', 'handler', lapsed]], served);
    expect(clockOn(closed, '2026-05-08', 'reply')).toMatchObject({ state: 'void', late: 0 });
  });

  it.each([
    ['免费的30页以内', registered(), notified('2026-03-10', 30), 'fee-free'],
    ['答复期限届满以后', registered(), notified('2026-03-13'), 'late'],
    ['同一申请收两次', served, notified('2026-03-12'), 'fee-once'],
    ['缴的数额不对', served, paid('2026-03-12', 100_00), 'fee-amount'],
    ['收费通知未送达就缴费', run([notified('2026-03-10')]), paid('2026-03-10'), 'no-fee-due'],
    ['2021年以前', registered({}, '2020-12-01'), notified('2020-12-02'), 'no-fee-then'],
  ] as const)('不能收费：%s', (_, events, step, code) => {
    expect(refusal(events, step).code).toBe(code);
  });

  it('届满以前作出而届满以后才送达的收费通知不能送达', () => {
    expect(refusal(run([notified('2026-03-12')]), noticeServed('2026-03-13', 'fee'))).toMatchObject({
      code: 'late',
    });
  });

  it('等待缴费期间可以拟稿审签，答复书要等缴费以后成文', () => {
    const drafted = run(disclosed('2026-03-12').slice(0, 5), served);
    expect(refusal(drafted, issued('2026-03-13'))).toEqual({ code: 'waiting-for-payment' });
    expect(run([paid('2026-03-16'), issued('2026-03-16')], drafted)).toHaveLength(10);
  });

  it('本机关规则不收费、只按件收费的，照本机关规则', () => {
    const none = { ...defaultOffice, fee: [since('2026-01-01', 'none' as const, '本机关规则')] };
    expect(refusal(registered(), notified('2026-03-10'), none).code).toBe('fee-not-charged');
    const item = { ...defaultOffice, fee: [since('2026-01-01', 'item' as const, '本机关规则')] };
    expect(refusal(registered(), notified('2026-03-10'), item).code).toBe('fee-other-basis');
    const later = { ...defaultOffice, fee: [since('2026-04-01', 'none' as const, '本机关规则')] };
    expect(run([notified('2026-03-10')], registered(), later)).toHaveLength(2);
  });

  it('退费不超过所缴数额', () => {
    const events = run([paid('2026-03-12')], served);
    expect(refusal(events, refund(380_01))).toEqual({ code: 'refund-too-much', most: 380_00 });
    expect(refusal(run([refund(380_00)], events), refund(1))).toEqual({ code: 'no-fee-due' });
  });
});
