import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import { consulted, correction, disclosed, noticeServed, type Step } from '../../case/matter.ts';
import { textOf } from '../../letter/text-of.ts';
import type { OpenedIntake } from '../intake/opened-intake.ts';
import { matterOf, openLetters, paperOf, wordsOf } from './opened-letters.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openLetters();
});
afterAll(() => opened.close());

const direct = (day: string) => ({ method: 'direct' as const, signedOn: plainDate(day) });

const correctionLapsed: Step[] = [
  ...correction('2026-02-10'),
  ['2026-03-06', 'handler', { act: 'closeLapsed', facts: { how: 'correctionLapsed' } }],
  ['2026-03-09', 'window', { act: 'serveEnding', facts: { service: direct('2026-03-09') } }],
];

const overridden: Step[] = [
  ...consulted('c1', '2026-02-09'),
  [
    '2026-02-24',
    'handler',
    { act: 'answerConsultation', facts: { id: 'c1', answer: 'objects', reasons: '涉及经营' } },
  ],
  [
    '2026-02-25',
    'handler',
    { act: 'judgeObjection', facts: { id: 'c1', reasonable: true, because: '属实' } },
  ],
  [
    '2026-02-26',
    'officeHead',
    { act: 'overrideObjection', facts: { id: 'c1', publicInterest: '涉及下游三个村的饮水安全' } },
  ],
];

const reasons: Step[] = [
  [
    '2026-02-09',
    'handler',
    { act: 'requestReasons', facts: { figures: '1月共提出申请46件', workingDays: 5 } },
  ],
  noticeServed('2026-02-09', 'reasons'),
  ['2026-02-11', 'window', { act: 'receiveReasons', facts: { text: '研究需要' } }],
  ['2026-02-12', 'handler', { act: 'judgeReasons', facts: { reasonable: true, because: '属实' } }],
  [
    '2026-02-12',
    'officeHead',
    { act: 'setDelayedDate', facts: { until: plainDate('2026-06-30'), because: '共有1200余卷' } },
  ],
];

const fee: Step[] = [
  ['2026-02-09', 'handler', { act: 'notifyFee', facts: { basis: { per: 'page', pages: 68 } } }],
];

describe('随办理作成的文书', () => {
  it.each<[string, Step[], RegExp[]]>([
    [
      'correctionNotice',
      correction('2026-02-10'),
      [
        /云自然资补〔2026〕1号/u,
        /郑小禾/u,
        /本机关于2026年2月6日收到你以当面提交方式提出的/u,
        /依据《中华人民共和国政府信息公开条例》第三十条/u,
        /自收到本告知书之日起10个工作日内提交/u,
        /2026年2月10日$/u,
      ],
    ],
    [
      'extensionNotice',
      [
        [
          '2026-02-24',
          'officeHead',
          { act: 'approveExtension', facts: { workingDays: 20, reason: '年代较早' } },
        ],
      ],
      [/云自然资延〔2026〕1号/u, /（至2026年3月12日）/u, /延长20个工作日，延长后的答复期限至2026年4月10日/u],
    ],
    [
      'reasonsNotice',
      reasons.slice(0, 1),
      [/1月共提出申请46件/u, /之日起5个工作日内书面说明理由/u, /第三十五条/u],
    ],
    ['delayNotice', reasons, [/共有1200余卷/u, /不迟于2026年6月30日答复/u]],
    [
      'consultationLetter',
      consulted('c1', '2026-02-09'),
      [
        /云自然资征〔2026〕\d+号/u,
        /补偿协议/u,
        /之日起15个工作日内/u,
        /登录https:\/\/zrzy\.yunling\.example，.*查询码[0-9A-Z]{10}在网上答复/u,
      ],
    ],
    [
      'coMakerLetter',
      [
        [
          '2026-02-09',
          'handler',
          {
            act: 'consult',
            facts: {
              id: 'c9',
              consulted: 'coMaker',
              partyKey: 'water',
              pieces: ['p1'],
              subject: '移民安置方案',
            },
          },
        ],
      ],
      [/第三十四条/u, /逾期未提出意见的，依法视为同意公开/u],
    ],
    [
      'disclosureNotice',
      overridden,
      [/云自然资告〔2026〕1号/u, /饮水安全/u, /申请行政复议/u, /2026年2月26日$/u],
    ],
    [
      'assistanceLetter',
      [
        [
          '2026-02-09',
          'handler',
          {
            act: 'requestAssistance',
            facts: { id: 'h1', unit: '登记中心', question: '请查找底册', dueOn: plainDate('2026-02-27') },
          },
        ],
      ],
      [/^云岭县自然资源局\n云自然资协〔2026〕1号/u, /登记中心/u, /请于2026年2月27日前书面答复/u],
    ],
    [
      'feeNotice',
      fee,
      [/云自然资费〔2026〕1号/u, /380元（人民币叁佰捌拾元整）/u, /20个工作日/u, /财政收费窗口/u],
    ],
    [
      'endingNotice',
      correctionLapsed,
      [
        /云自然资结〔2026〕1号/u,
        /补正告知书（云自然资补〔2026〕\d+号），你于2026年2月10日收到，补正期限至2026年3月2日届满/u,
        /申请行政复议/u,
      ],
    ],
    [
      'reply',
      disclosed('2026-02-10'),
      [
        /云自然资复〔2026〕1号/u,
        /申请公开“青石村三组土地征收补偿安置方案”/u,
        /第三十六条第二项/u,
        /提供途径为当面领取，于2026年2月10日提供/u,
        /可以自收到本答复书之日起60日内，向云岭县人民政府申请行政复议，也可以自收到本答复书之日起6个月内/u,
        /通过互联网提出：https:\/\/fuyi\.yunling\.example/u,
      ],
    ],
  ])('%s', async (instrument, steps, sentences) => {
    const caseId = await matterOf(opened, steps);
    if (instrument.endsWith('Letter') || instrument === 'disclosureNotice') {
      const party = { key: 'third-c1', name: '何志远', isPerson: true, address: undefined };
      const other = { key: 'water', name: '云岭县水利局', isPerson: false, address: undefined };
      for (const one of [party, other]) {
        await opened.services.letters.putParty({
          organId: opened.organId,
          caseId,
          party: one,
          setBy: 'handler',
        });
      }
    }
    const document = await paperOf(opened, caseId, instrument);
    expect(document.gaps).toEqual([]);
    for (const sentence of sentences) expect(textOf(document)).toMatch(sentence);
  });

  it.each([
    ['forwarded', '云岭县公安局', ['recordCorrectionNotice', 'recordTransferLetter']],
    ['foundRight', undefined, ['recordCorrectionNotice']],
  ] as const)('更正申请 %s', async (result, organ, papers) => {
    const facts = { result, text: '与户籍登记一致', ...(organ ? { organ } : {}) };
    const caseId = await matterOf(
      opened,
      [['2026-02-10', 'handler', { act: 'answerRecordCorrection', facts }]],
      { matter: 'recordCorrection' },
    );
    const lines = await opened.services.letters.ofCase(opened.organId, caseId);
    expect(lines.map(({ instrument }) => instrument).sort()).toEqual(papers);
    const text = await wordsOf(opened, caseId, 'recordCorrectionNotice');
    expect(text).toMatch(/第四十一条/u);
    expect(/申请行政复议/u.test(text)).toBe(result === 'foundRight');
    if (organ) expect(await wordsOf(opened, caseId, 'recordTransferLetter')).toMatch(/\n云岭县公安局\n/u);
  });

  it('主动公开建议的答复写明何时公开', async () => {
    const facts = { adopted: true, because: '涉及土地征收', publishBy: plainDate('2026-04-10') };
    const caseId = await matterOf(opened, [['2026-02-10', 'handler', { act: 'answerSuggestion', facts }]], {
      matter: 'publicationSuggestion',
    });
    expect(await wordsOf(opened, caseId, 'suggestionNotice')).toMatch(/不迟于2026年4月10日公开/u);
  });
});
