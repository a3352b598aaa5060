import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeError } from '../../../src/service/office-error.ts';
import { consulted, correction, disclosed, type Step } from '../../case/matter.ts';
import { textOf } from '../../letter/text-of.ts';
import type { OpenedIntake } from '../intake/opened-intake.ts';
import { matterOf, openLetters } from './opened-letters.ts';

let opened: OpenedIntake;
let caseId = '';
beforeAll(async () => {
  opened = await openLetters();
  const steps: Step[] = [
    ['2026-02-06', 'office', { act: 'assign', facts: { unit: '耕地保护科' } }],
    ...consulted('c1', '2026-02-09'),
    ['2026-02-24', 'handler', { act: 'answerConsultation', facts: { id: 'c1', answer: 'agrees' } }],
    ...disclosed('2026-02-25'),
    ['2026-03-02', 'handler', { act: 'proposePublication', facts: { pieces: ['p1'], count: 3 } }],
    [
      '2026-06-30',
      'archivist',
      { act: 'archive', facts: { fileNumber: '2026-D30-0001', retention: 'thirtyYears' } },
    ],
  ];
  caseId = await matterOf(opened, steps);
  const party = { key: 'third-c1', name: '何志远', isPerson: true, address: '云岭县青石镇1号' };
  const { services, organId } = opened;
  await services.letters.putParty({ organId, caseId, party, setBy: 'handler' });
});
afterAll(() => opened.close());

async function printed(instrument: string, of?: string): Promise<string> {
  const { services, organId } = opened;
  return textOf(await services.letters.print(organId, caseId, { instrument, of }));
}

describe('从卷宗打印的文书', () => {
  it.each<[string, string | undefined, RegExp[]]>([
    [
      'applicationForm',
      undefined,
      [/郑小禾/u, /11010519491231002X/u, /■纸质/u, /■当面领取/u, /2026年2月6日/u],
    ],
    [
      'registrationForm',
      undefined,
      [
        /当面提交，以提交之日为收到之日/u,
        /第三十一条第一项/u,
        /居民身份证 11010519491231002X/u,
        /耕地保护科/u,
      ],
    ],
    [
      'receipt',
      undefined,
      [/收到申请之日为2026年2月6日/u, /答复期限至2026年3月12日/u, /查询码[0-9A-Z]{10}/u, /2026年2月6日$/u],
    ],
    [
      'consultationSlip',
      'c1',
      [/何志远/u, /补偿协议/u, /（云自然资征〔2026〕1号）/u, /查询码[0-9A-Z]{10}在网上答复/u],
    ],
    ['consultationNotice', 'c1', [/郑小禾/u, /公开涉及第三方的合法权益/u, /已于2026年2月9日书面征求意见/u]],
    ['reviewSheet', undefined, [/予以公开/u, /分管领导签发\n同意。\n签名：/u, /答复期限/u]],
    ['secrecySheet', 'p1', [/青石村三组土地征收补偿安置方案/u, /■可以公开/u, /商业秘密、个人隐私/u]],
    ['publicationTransfer', undefined, [/多个申请人/u, /耕地保护科/u, /\n3\n/u]],
    [
      'fileCatalogue',
      undefined,
      [
        /2026-D30-0001/u,
        /保管期限：30年/u,
        /云自然资征〔2026〕1号/u,
        /云自然资复〔2026〕1号/u,
        /送达回证（答复书）/u,
      ],
    ],
  ])('%s', async (instrument, of, sentences) => {
    const text = await printed(instrument, of);
    for (const sentence of sentences) expect(text).toMatch(sentence);
    expect(text).not.toMatch(/待补|undefined/u);
  });

  it('送达回证写明送达的文书、日期；未送达第三方的征求意见书也可以先印', async () => {
    const { services, organId } = opened;
    const prints = await services.letters.prints(organId, caseId);
    const proofs = prints.filter(({ instrument }) => instrument === 'serviceProof');
    const served = proofs.find(({ about }) => about === '答复书');
    const text = await printed('serviceProof', served?.of);
    expect(text).toMatch(/政府信息公开申请答复书\n云自然资复〔2026〕1号/u);
    expect(text).toMatch(/■直接送达/u);
    expect(text).toMatch(/2026年2月25日/u);
    expect(text).toMatch(/云岭县青石镇青石村三组8号/u);
    const asked = proofs.find(({ about }) => about.startsWith('云自然资征'));
    const blank = await printed('serviceProof', asked?.of);
    expect(blank).toMatch(/何志远[\s\S]*云岭县青石镇1号/u);
    expect(blank).not.toMatch(/郑小禾|■/u);
  });

  it('给第三方的不写申请人，给申请人的不写第三方', async () => {
    expect(await printed('consultationSlip', 'c1')).not.toMatch(/郑小禾|11010519491231002X|青石村三组8号/u);
    for (const [instrument, of] of [
      ['consultationNotice', 'c1'],
      ['receipt'],
      ['registrationForm'],
    ] as const) {
      expect(await printed(instrument, of)).not.toMatch(/何志远/u);
    }
  });

  it.each([
    ['withdrawalNotice', undefined],
    ['consultationSlip', 'c9'],
    ['secrecySheet', 'p9'],
    ['serviceProof', '1'],
    ['reply', undefined],
    ['constructor', undefined],
  ])('没有的不能打印：%s %s', async (instrument, of) => {
    await expect(printed(instrument, of)).rejects.toThrow(OfficeError);
  });

  it('撤回确认书写明撤回的日期、方式；登记回执在确认之前写明须确认', async () => {
    const { services, organId } = opened;
    const withdrawn = await matterOf(
      opened,
      [['2026-02-09', 'window', { act: 'withdraw', facts: { manner: 'written', note: '已经取得' } }]],
      { channel: 'ordinaryMail' },
    );
    const print = (instrument: string) => services.letters.print(organId, withdrawn, { instrument });
    expect(textOf(await print('withdrawalNotice'))).toMatch(
      /本人自愿于2026年2月9日以书面方式撤回该申请。说明：已经取得。/u,
    );
    expect(textOf(await print('receipt'))).toMatch(/自双方确认之日起视为收到/u);
  });

  it('退回再签的呈批单只写最后的意见', async () => {
    const drafted = disclosed('2026-02-10').slice(0, 2);
    const again = await matterOf(opened, [
      ...drafted,
      ['2026-02-10', 'counsel', { act: 'approveDraft', facts: { opinion: '依据准确。' } }],
      ['2026-02-11', 'office', { act: 'returnDraft', facts: { reason: '写明提供的地点' } }],
      ...disclosed('2026-02-12').slice(1, 3),
    ]);
    const { services, organId } = opened;
    const sheet = textOf(await services.letters.print(organId, again, { instrument: 'reviewSheet' }));
    expect(sheet).toMatch(/法律顾问\n同意。\n签名：　　　　　　2026年2月12日/u);
    expect(sheet).not.toMatch(/依据准确|写明提供的地点/u);
  });

  it('补正后的登记表写明欠缺的内容', async () => {
    const corrected = await matterOf(opened, correction('2026-02-09'), { lacking: ['description'] });
    const { services, organId } = opened;
    const form = await services.letters.print(organId, corrected, { instrument: 'registrationForm' });
    expect(textOf(form)).toMatch(/便于查询的其他特征性描述/u);
  });
});
