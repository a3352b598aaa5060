import { describe, expect, it } from 'vitest';
import { splitCases } from '../../src/case/acts/split-cases.ts';
import { countedReply } from '../../src/case/counted-reply.ts';
import {
  clockOn,
  consulted,
  corrected,
  correction,
  refusal,
  registered,
  run,
  type Step,
  stateOf,
} from './matter.ts';

const three = registered({
  pieces: [
    { id: 'p1', text: '征地批复' },
    { id: 'p2', text: '勘测定界图' },
    { id: 'p3', text: '补偿费支付凭证' },
  ],
});

function split(day: string, parts: { number: string; pieces: string[] }[]): Step {
  return [day, 'window', { act: 'splitOff', facts: { parts } }];
}

describe('一事一申请：拆分', () => {
  it('拆出 p3 以后，本件留两项；拆出的办件收到之日不变，3月12日届满', () => {
    const parts = [{ number: '云自然资申〔2026〕2号', pieces: ['p3'] }];
    const events = run([split('2026-02-10', parts)], three);
    expect(stateOf(events).pieces.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const [part] = splitCases(three, { parts });
    const child = part?.events ?? [];
    expect(stateOf(child)).toMatchObject({
      number: '云自然资申〔2026〕2号',
      splitFrom: '云自然资申〔2026〕1号',
      pieces: [{ id: 'p3', text: '补偿费支付凭证' }],
    });
    expect(clockOn(child, '2026-02-11', 'reply').due).toBe('2026-03-12');
  });

  it('补正以后拆分的，拆出的办件也自收到补正之日起算', () => {
    const before = run([...correction('2026-02-09'), corrected('2026-02-27')], three);
    const [part] = splitCases(before, { parts: [{ number: '云自然资申〔2026〕2号', pieces: ['p2'] }] });
    expect(clockOn(part?.events ?? [], '2026-03-02', 'reply').due).toBe('2026-03-26');
  });

  it.each([
    ['全部拆出', [{ number: 'n2', pieces: ['p1', 'p2', 'p3'] }], 'split-takes-all'],
    [
      '一项拆出两次',
      [
        { number: 'n2', pieces: ['p2'] },
        { number: 'n3', pieces: ['p2'] },
      ],
      'split-takes-all',
    ],
    [
      '两件同号',
      [
        { number: 'n2', pieces: ['p2'] },
        { number: 'n2', pieces: ['p3'] },
      ],
      'id-taken',
    ],
    ['没有的内容', [{ number: 'n2', pieces: ['p9'] }], 'unknown-pieces'],
  ])('不能拆分：%s', (_, parts, code) => {
    expect(refusal(three, split('2026-02-10', parts)).code).toBe(code);
  });

  it('只有一项的、已经征求意见的，不能拆分', () => {
    const parts = [{ number: 'n2', pieces: ['p2'] }];
    expect(refusal(registered(), split('2026-02-10', parts))).toEqual({ code: 'one-piece' });
    expect(refusal(run(consulted('c1', '2026-02-09'), three), split('2026-02-10', parts))).toEqual({
      code: 'split-too-late',
    });
  });
});

describe('一件多项计入哪一行', () => {
  it.each([
    ['都予以公开', ['disclosed', 'disclosed'], 'disclosed'],
    ['一公开一不公开', ['disclosed', 'internalAffairs'], 'partlyDisclosed'],
    ['一公开一不存在', ['notExisting', 'alreadyPublic'], 'partlyDisclosed'],
    ['一项已是部分公开', ['partlyDisclosed', 'notExisting'], 'partlyDisclosed'],
    ['都不提供：表三在前的一行', ['notExisting', 'stateSecret'], 'stateSecret'],
    ['都不提供：不存在在信访之前', ['petition', 'notExisting'], 'notExisting'],
  ] as const)('%s', (_, replies, counted) => {
    const answers = replies.map((reply) => ({ reply }));
    expect(countedReply(answers, 'partlyWhenMixed')).toBe(counted);
    expect(countedReply(answers, 'firstPiece')).toBe(replies[0]);
  });
});
