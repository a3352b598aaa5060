import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { serviceDay } from '../../src/law/service-day.ts';

describe('国办公开办函〔2016〕235号：答复时间以何日为准', () => {
  it.each(['direct', 'entrusted'] as const)('%s：以申请人签收之日为准', (method) => {
    const signedOn = plainDate('2026-03-12');
    expect(serviceDay({ method, signedOn })).toMatchObject({ repliedOn: signedOn, knownOn: signedOn });
  });

  it('邮寄：3月12日交邮、3月16日妥投，答复以交邮之日为准，救济期限自妥投之日起', () => {
    const day = serviceDay({
      method: 'post',
      postedOn: plainDate('2026-03-12'),
      deliveredOn: plainDate('2026-03-16'),
    });
    expect(day).toMatchObject({ repliedOn: '2026-03-12', knownOn: '2026-03-16', certainty: 'verified' });
  });

  it('邮寄而尚未妥投：已经答复，救济期限尚未起算', () => {
    const day = serviceDay({ method: 'post', postedOn: plainDate('2026-03-12') });
    expect(day).toMatchObject({ repliedOn: '2026-03-12', knownOn: undefined });
  });

  it('电子送达：函未规定，参照民事诉讼法以到达之日为准，标明为推论', () => {
    const day = serviceDay({ method: 'electronic', reachedOn: plainDate('2026-03-12') });
    expect(day).toMatchObject({ repliedOn: '2026-03-12', certainty: 'derived' });
  });

  it('留置送达：以留置之日为准；公告送达：3月12日公告即为答复，30日后的4月11日视为知道', () => {
    expect(serviceDay({ method: 'left', leftOn: plainDate('2026-03-12') })).toMatchObject({
      repliedOn: '2026-03-12',
      knownOn: '2026-03-12',
    });
    expect(serviceDay({ method: 'announced', announcedOn: plainDate('2026-03-12') })).toMatchObject({
      repliedOn: '2026-03-12',
      knownOn: '2026-04-11',
      certainty: 'derived',
    });
  });
});
