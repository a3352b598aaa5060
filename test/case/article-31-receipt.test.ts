import { describe, expect, it } from 'vitest';
import { register } from '../../src/case/acts/register.ts';
import { receiptOfCase } from '../../src/case/receipt.ts';
import { clockOn, contextOf, refusal, registered, registration, run, stateOf } from './matter.ts';

describe('第三十一条：五种提交方式的收到之日', () => {
  it.each([
    ['当面提交', 'inPerson'],
    ['签收的邮件', 'signedMail'],
  ] as const)('%s 2月6日到达，即为收到，3月12日届满，无需确认', (_, channel) => {
    const events = registered({ channel });
    expect(clockOn(events, '2026-02-09', 'reply').due).toBe('2026-03-12');
    expect(refusal(events, ['2026-02-09', 'window', { act: 'confirmReceipt', facts: {} }])).toEqual({
      code: 'no-confirmation-needed',
      channel,
    });
  });

  it.each(['ordinaryMail', 'internet', 'fax'] as const)(
    '%s 2月6日到达、2月9日双方确认：自确认之日起计，3月13日届满',
    (channel) => {
      const waiting = registered({ channel });
      expect(receiptOfCase(stateOf(waiting)).receivedOn).toBeUndefined();
      expect(() => clockOn(waiting, '2026-02-09', 'reply')).toThrow('no clock reply');
      const events = run([['2026-02-09', 'system', { act: 'confirmReceipt', facts: {} }]], waiting);
      expect(clockOn(events, '2026-02-10', 'reply').due).toBe('2026-03-13');
      expect(refusal(events, ['2026-02-10', 'window', { act: 'confirmReceipt', facts: {} }])).toEqual({
        code: 'confirmed',
        on: '2026-02-09',
      });
    },
  );

  it('网上申请2月6日到达而未确认：2月9日提醒到期，2月10日亮红灯；联系未果可以登记，期限仍未起算', () => {
    const waiting = registered({ channel: 'internet' });
    expect(clockOn(waiting, '2026-02-09', 'confirmation')).toMatchObject({
      state: 'running',
      due: '2026-02-09',
    });
    expect(clockOn(waiting, '2026-02-10', 'confirmation')).toMatchObject({ state: 'lapsed', light: 'red' });
    const events = run(
      [
        [
          '2026-02-10',
          'window',
          { act: 'recordContactAttempt', facts: { means: 'phone', note: '无人接听' } },
        ],
      ],
      waiting,
    );
    expect(stateOf(events).contactAttempts).toEqual(['2026-02-10']);
    expect(
      refusal(events, [
        '2026-02-10',
        'officeHead',
        { act: 'approveExtension', facts: { workingDays: 5, reason: '多' } },
      ]),
    ).toEqual({ code: 'not-received' });
  });

  it('口头申请由工作人员代填并复读，申请人自己不能登记口头申请', () => {
    const oral = { difficulty: '书写确有困难', readBack: true as const };
    expect(stateOf(registered({ oral })).oral).toBe(true);
    expect(register(registration({ oral }), contextOf('2026-02-06', 'applicant'))).toMatchObject({
      ok: false,
      because: { code: 'not-yours' },
    });
  });

  it.each([
    ['明天的日期', '2026-02-07', 'day-ahead'],
    ['现行条例施行以前', '2019-05-14', 'before-regulation'],
  ] as const)('%s不能登记', (_, on, code) => {
    expect(register(registration({}, on), contextOf('2026-02-06', 'window'))).toMatchObject({
      ok: false,
      because: { code },
    });
  });

  it('缺少身份证明的申请照样登记，记下缺项；两项内容不能用同一编号', () => {
    expect(stateOf(registered({ lacking: ['identity'] })).lacking).toEqual(['identity']);
    const twice = [
      { id: 'p1', text: '甲' },
      { id: 'p1', text: '乙' },
    ];
    expect(register(registration({ pieces: twice }), contextOf('2026-02-06', 'window'))).toMatchObject({
      ok: false,
      because: { code: 'id-taken', id: 'p1' },
    });
  });
});
