import { describe, expect, it } from 'vitest';
import type { ServiceFacts } from '../../src/case/event/notice.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import { clockOn, disclosed, refusal, registered, run, type Step, stateOf } from './matter.ts';

const day = '2026-03-10';
const issuedReply = run(disclosed(day).slice(0, -1));

function serve(on: string, service: ServiceFacts): Step {
  return [on, 'window', { act: 'serveReply', facts: { service } }];
}

const posted = serve('2026-03-12', { method: 'post', postedOn: plainDate('2026-03-12') });
const delivered: Step = ['2026-03-16', 'system', { act: 'recordReplyDelivery', facts: {} }];
const returned: Step = [
  '2026-03-20',
  'window',
  { act: 'recordFailedService', facts: { how: 'returned', note: '查无此人退回' } },
];

describe('送达答复', () => {
  it.each<[string, ServiceFacts, string | undefined]>([
    ['直接送达', { method: 'direct', signedOn: plainDate('2026-03-12') }, '2026-03-12'],
    ['委托送达', { method: 'entrusted', signedOn: plainDate('2026-03-12') }, '2026-03-12'],
    ['交邮', { method: 'post', postedOn: plainDate('2026-03-12') }, undefined],
    ['电子送达', { method: 'electronic', reachedOn: plainDate('2026-03-12') }, '2026-03-12'],
    ['留置送达', { method: 'left', leftOn: plainDate('2026-03-12'), witness: '村委会 李某' }, '2026-03-12'],
    ['公告送达', { method: 'announced', announcedOn: plainDate('2026-03-12') }, '2026-04-11'],
  ])('%s：3月12日按期答复', (_, service, knownOn) => {
    const events = run([serve('2026-03-12', service)], issuedReply);
    expect(clockOn(events, '2026-04-30', 'reply')).toMatchObject({ state: 'met', late: 0 });
    expect(stateOf(events).rounds[0].reply).toMatchObject({ repliedOn: '2026-03-12' });
    expect(stateOf(events).rounds[0].reply?.knownOn).toBe(knownOn);
  });

  it('邮寄：3月12日交邮为答复，3月16日妥投起60日内（至5月15日）可以申请复议、6个月内（至9月16日）可以起诉', () => {
    const events = run([posted, delivered], issuedReply);
    expect(clockOn(events, '2026-03-17', 'applyForReconsideration')).toMatchObject({
      due: '2026-05-15',
      waitingFor: 'applicant',
      light: 'none',
    });
    expect(clockOn(events, '2026-03-17', 'sue').due).toBe('2026-09-16');
  });

  it('邮件退回：交邮之日仍是答复之日，可以再次送达，知道之日按再次送达', () => {
    const again = serve('2026-03-24', { method: 'direct', signedOn: plainDate('2026-03-24') });
    expect(refusal(run([posted], issuedReply), again)).toEqual({ code: 'served', on: '2026-03-12' });
    const events = run([posted, returned, again], issuedReply);
    expect(stateOf(events).rounds[0].reply).toMatchObject({
      repliedOn: '2026-03-12',
      knownOn: '2026-03-24',
      failed: false,
    });
  });

  it.each([
    ['成文以前', serve('2026-03-09', { method: 'direct', signedOn: plainDate('2026-03-09') }), 'day-before'],
    [
      '妥投早于交邮',
      serve('2026-03-12', {
        method: 'post',
        postedOn: plainDate('2026-03-12'),
        deliveredOn: plainDate('2026-03-11'),
      }),
      'day-before',
    ],
    [
      '妥投在今天以后',
      serve('2026-03-12', {
        method: 'post',
        postedOn: plainDate('2026-03-12'),
        deliveredOn: plainDate('2026-03-13'),
      }),
      'day-ahead',
    ],
  ] as const)('不能记录：%s', (_, step, code) => {
    expect(refusal(issuedReply, step).code).toBe(code);
  });

  it('申请人未同意电子送达的，不能电子送达', () => {
    const events = run(disclosed(day).slice(0, -1), registered({ electronicService: false }));
    const step = serve('2026-03-12', { method: 'electronic', reachedOn: plainDate('2026-03-12') });
    expect(refusal(events, step)).toEqual({ code: 'electronic-without-consent' });
  });

  it('停止公开期间不能送达、不能提供，期限照常计算；解除以后可以', () => {
    const stay: Step = [
      '2026-03-11',
      'counsel',
      { act: 'orderStay', facts: { id: 's1', body: '云岭县人民法院' } },
    ];
    const held = run([stay], issuedReply);
    const step = serve('2026-03-12', { method: 'direct', signedOn: plainDate('2026-03-12') });
    expect(refusal(held, step)).toEqual({ code: 'stayed', on: '2026-03-11' });
    expect(clockOn(held, '2026-03-13', 'reply').late).toBe(1);
    const lift: Step = ['2026-03-12', 'counsel', { act: 'liftStay', facts: { id: 's1' } }];
    expect(run([lift, step], held)).toHaveLength(10);
  });

  it('答复以后按所告知的时间提供信息；没有予以公开的答复没有可提供的', () => {
    const supply: Step = [
      '2026-03-18',
      'window',
      { act: 'supplyInformation', facts: { pieces: ['p1'], form: 'readOnSite' } },
    ];
    expect(refusal(issuedReply, supply)).toEqual({ code: 'not-served' });
    expect(stateOf(run([posted, supply], issuedReply)).suppliedPieces).toEqual(['p1']);
  });

  it('同一内容的几件申请可以一并答复，文号相同', () => {
    const joint: Step = [
      day,
      'office',
      {
        act: 'issueReply',
        facts: { documentNumber: '云自然资复〔2026〕1号', jointWith: ['云自然资申〔2026〕2号'] },
      },
    ];
    const signedDraft = run(disclosed(day).slice(0, -2));
    expect(stateOf(run([joint], signedDraft)).rounds[0].reply?.jointWith).toEqual(['云自然资申〔2026〕2号']);
  });
});
