import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import { disclosed, issued, replyServed, type Step, signed } from '../../case/matter.ts';
import { textOf } from '../../letter/text-of.ts';
import type { OpenedIntake } from '../intake/opened-intake.ts';
import { matterOf, openLetters, wordsOf } from './opened-letters.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openLetters();
});
afterAll(() => opened.close());

const refused: Step[] = [
  [
    '2026-02-10',
    'handler',
    {
      act: 'recordEvidence',
      facts: { pieces: ['p1'], evidence: { kind: 'internalAffairs', category: 'personnel', fact: '名册' } },
    },
  ],
  [
    '2026-02-10',
    'handler',
    {
      act: 'makeDraft',
      facts: {
        answers: [
          { piece: 'p1', reply: 'internalAffairs', withheld: ['internalAffairs'], reasons: '属于考核记录' },
        ],
      },
    },
  ],
  ...signed('2026-02-10'),
  issued('2026-02-10'),
  replyServed('2026-02-10'),
];

describe('答复书的救济告知', () => {
  it('不予公开的先申请行政复议；不同意电子送达的没有网上地址', async () => {
    const caseId = await matterOf(opened, refused, { electronicService: false });
    const text = await wordsOf(opened, caseId, 'reply');
    expect(text).toMatch(/应当自收到本答复书之日起60日内，先向云岭县人民政府.*15日内/u);
    expect(text).not.toMatch(/6个月|fuyi\.yunling/u);
  });

  it('重新处理的写明复议决定的编号', async () => {
    const again: Step[] = [
      ...refused,
      [
        '2026-03-02',
        'office',
        {
          act: 'recordRemedy',
          facts: {
            id: 'r1',
            block: 'reconsideration',
            body: '云岭县人民政府',
            number: '云政复〔2026〕8号',
            against: 'reply',
            simplified: false,
          },
        },
      ],
      [
        '2026-04-08',
        'office',
        { act: 'recordDecision', facts: { id: 'r1', result: 'corrected', final: true, text: '撤销，重作' } },
      ],
      ['2026-04-09', 'office', { act: 'orderRehandling', facts: { cause: 'reconsideration', remedy: 'r1' } }],
      ...disclosed('2026-04-15'),
    ];
    const text = await wordsOf(opened, await matterOf(opened, again), 'reply');
    expect(text).toContain('根据行政复议决定（云政复〔2026〕8号），本机关对该申请重新作出答复。');
    expect(text).toContain('可以公开');
  });
});

function partly(ground: 'internalAffairs' | 'stateSecret'): Step[] {
  return [
    ...disclosed('2026-02-10').slice(0, 1),
    [
      '2026-02-10',
      'handler',
      {
        act: 'recordEvidence',
        facts: {
          pieces: ['p1'],
          evidence:
            ground === 'stateSecret'
              ? {
                  kind: 'secretMark',
                  level: 'secret',
                  determinedOn: plainDate('2026-01-05'),
                  term: { years: 10 },
                }
              : { kind: 'internalAffairs', category: 'personnel', fact: '名册' },
        },
      },
    ],
    [
      '2026-02-10',
      'handler',
      {
        act: 'makeDraft',
        facts: {
          answers: [
            {
              piece: 'p1',
              reply: 'partlyDisclosed',
              withheld: [ground],
              withheldContent: '某处的坐标',
              reasons: '某处的性质',
            },
          ],
        },
      },
    ],
    ...signed('2026-02-10'),
    issued('2026-02-10'),
  ];
}

describe('不予公开的内容', () => {
  it('部分公开的写进答复书', async () => {
    const text = await wordsOf(opened, await matterOf(opened, partly('internalAffairs')), 'reply');
    expect(text).toContain('不予公开的部分为：某处的坐标。理由：某处的性质。');
  });

  it('含国家秘密的，答复书和呈批单都不印', async () => {
    const caseId = await matterOf(opened, partly('stateSecret'));
    const sheet = await opened.services.letters.print(opened.organId, caseId, { instrument: 'reviewSheet' });
    for (const text of [await wordsOf(opened, caseId, 'reply'), textOf(sheet)]) {
      expect(text).not.toMatch(/某处/u);
      expect(text).toMatch(/第十四条/u);
    }
  });
});
