import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chainOn, emptyChain, hashOfEvent } from '../../src/store/event-chain.ts';

const zeros = '0000000000000000000000000000000000000000000000000000000000000000';
const event = {
  organId: 'o1',
  caseId: 'c1',
  version: 1,
  kind: 'noteAdded',
  onDay: '2026-02-06',
  recordedAt: '2026-02-06T10:00:00+08:00',
  requestKey: 'k1',
  body: '{"text":"说明"}',
};

describe('校验值', () => {
  it('按公开的写法可以另行算出：八行文字，SM3', () => {
    const text = `gongkai-event-1\n${zeros}\no1\n1\nc1\n1\nk1\n{"text":"说明"}`;
    expect(hashOfEvent({ ...event, seq: 1, previousHash: zeros })).toBe(
      createHash('sm3').update(text, 'utf8').digest('hex'),
    );
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });

  it('一条接一条：位置连续，后一条含前一条的校验值', () => {
    const [first, second] = chainOn(emptyChain, [event, { ...event, version: 2 }]);
    expect(first).toMatchObject({ seq: 1, previousHash: zeros });
    expect(second).toMatchObject({ seq: 2, previousHash: first?.hash });
  });

  it.each([
    ['机关', { organId: 'o2' }],
    ['位置', { seq: 2 }],
    ['办件', { caseId: 'c2' }],
    ['版本', { version: 2 }],
    ['请求编号', { requestKey: 'k2' }],
    ['内容', { body: '{"text":"说明。"}' }],
    ['前一条', { previousHash: zeros.replace('0', '1') }],
  ])('%s变了，校验值就变', (_title, change) => {
    const link = { ...event, seq: 1, previousHash: zeros };
    expect(hashOfEvent({ ...link, ...change })).not.toBe(hashOfEvent(link));
  });
});
