import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import { disclosed, issued, registered, replyServed, run, type Step, signed } from '../matter.ts';
import { day, rowOn } from './ledgered.ts';

function remedy(id: string, block: 'reconsideration' | 'litigation.direct', number: string): Step {
  return [
    '2026-02-12',
    'office',
    {
      act: 'recordRemedy',
      facts: { id, block, body: '云岭县人民政府', number, against: 'reply', simplified: false },
    },
  ];
}

function decided(id: string, result: 'upheld' | 'corrected', final: boolean, on: string): Step {
  return [on, 'office', { act: 'recordDecision', facts: { id, result, final, text: '决定书' } }];
}

describe('台账各栏：答复、送达、救济、归档', () => {
  it('答复送达：审签人、文号、答复类型、年报行、送达和办结', () => {
    expect(rowOn(run(disclosed(day, '2026-02-10')), '2026-03-20')).toMatchObject({
      reviewers: '孙敏',
      counsel: '何律',
      signer: '李长河',
      documentNumber: '云自然资复〔2026〕1号',
      issuedOn: day,
      reply: '予以公开',
      reportRow: '表三：disclosed',
      servedBy: '直接送达',
      servedOn: '2026-02-10',
      deliveredOn: '2026-02-10',
      concludedOn: '2026-02-10',
      overdue: false,
      overdueDays: undefined,
    });
  });

  it('邮寄的，送达单号入栏，妥投之前没有签收日期', () => {
    const post: Step = [
      day,
      'window',
      {
        act: 'serveReply',
        facts: { service: { method: 'post', postedOn: plainDate(day), trackingNumber: 'EMS0001' } },
      },
    ];
    const steps = [...disclosed(day).slice(0, -1), post];
    expect(rowOn(run(steps), day)).toMatchObject({
      servedBy: '邮寄送达',
      trackingNumber: 'EMS0001',
      servedOn: day,
      deliveredOn: undefined,
    });
    const delivered: Step = ['2026-02-12', 'window', { act: 'recordReplyDelivery', facts: {} }];
    expect(rowOn(run([...steps, delivered]), '2026-02-12').deliveredOn).toBe('2026-02-12');
  });

  it.each([
    ['2026-03-12', false, undefined],
    ['2026-03-13', true, 1],
    ['2026-03-18', true, 4],
  ])('到期日2026-03-12，%s 送达：超期 %s，%s 个工作日', (on, overdue, overdueDays) => {
    expect(rowOn(run(disclosed(on)), '2026-04-20')).toMatchObject({ overdue, overdueDays });
  });

  it('撤回的：计入其他处理，没有文号', () => {
    const steps: Step[] = [[day, 'applicant', { act: 'withdraw', facts: { manner: 'online' } }]];
    expect(rowOn(run(steps), day)).toMatchObject({
      reply: '申请人撤回申请',
      reportRow: '表三：otherwise.other',
      concludedOn: day,
      documentNumber: undefined,
    });
  });

  it('复议纠正后重新处理：两个文号，重新处理的期限也计超期；诉讼分一审、二审', () => {
    const first = [
      ...disclosed(day),
      remedy('r1', 'reconsideration', '云府复〔2026〕8号'),
      remedy('s1', 'litigation.direct', '（2026）云行初3号'),
    ];
    expect(rowOn(run(first), '2026-02-12')).toMatchObject({
      reconsiderationNumber: '云府复〔2026〕8号',
      reconsiderationResult: '尚未审结',
      litigationNumber: '（2026）云行初3号',
      firstInstance: '尚未审结',
      secondInstance: undefined,
    });
    const steps: Step[] = [
      ...first,
      decided('s1', 'upheld', false, '2026-03-02'),
      decided('s1', 'corrected', true, '2026-04-01'),
      decided('r1', 'corrected', true, '2026-04-01'),
      [
        '2026-04-01',
        'office',
        { act: 'orderRehandling', facts: { cause: 'reconsideration', remedy: 'r1', workingDays: 5 } },
      ],
      [
        '2026-04-02',
        'handler',
        { act: 'makeDraft', facts: { answers: [{ piece: 'p1', reply: 'disclosed', withheld: [] }] } },
      ],
      ...signed('2026-04-02'),
      issued('2026-04-02', '云自然资复〔2026〕9号'),
      replyServed('2026-04-10'),
    ];
    expect(rowOn(run(steps), '2026-04-20')).toMatchObject({
      reconsiderationResult: '结果纠正',
      firstInstance: '结果维持',
      secondInstance: '结果纠正',
      documentNumber: '云自然资复〔2026〕1号；云自然资复〔2026〕9号',
      issuedOn: '2026-04-02',
      concludedOn: day,
      servedOn: '2026-04-10',
      overdue: true,
      overdueDays: 1,
      remarks: '重新处理1次',
    });
  });

  it('转主动公开和归档号', () => {
    const steps: Step[] = [
      ...disclosed(day),
      ['2026-02-10', 'office', { act: 'proposePublication', facts: { pieces: ['p1'], count: 3 } }],
      [
        '2026-02-11',
        'archivist',
        { act: 'archive', facts: { fileNumber: '云自然资档2026-17', retention: 'tenYears' } },
      ],
    ];
    expect(rowOn(run(steps), '2026-02-11')).toMatchObject({
      published: true,
      fileNumber: '云自然资档2026-17',
    });
  });

  it('互联网申请未确认的：没有收到之日和到期日，是否超期留空', () => {
    expect(rowOn(registered({ channel: 'internet' }), '2026-04-20')).toMatchObject({
      receivedOn: undefined,
      dueOn: undefined,
      overdue: undefined,
      remarks: '尚未确认收到',
    });
  });

  it('更正申请：没有法定到期日和年报行', () => {
    const answer: Step = [
      day,
      'handler',
      { act: 'answerRecordCorrection', facts: { result: 'corrected', text: '已更正' } },
    ];
    expect(rowOn(run([answer], registered({ matter: 'recordCorrection' })), day)).toMatchObject({
      matter: '更正申请',
      reply: '答复更正申请',
      reportRow: undefined,
      dueOn: undefined,
      overdue: undefined,
    });
  });
});
