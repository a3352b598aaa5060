import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { type Instrument, instrumentNames, instruments, isNumbered } from '../../src/letter/instrument.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { company, organ } from '../../src/service/letter/sample/matter.ts';
import { bodyOf, textOf } from './text-of.ts';

function body(instrument: Instrument): string {
  return bodyOf(writeLetter(sampleFacts[instrument]));
}

describe('各种文书', () => {
  it.each(instrumentNames)('%s：事实齐全时没有待补，没有剩下的占位符', (instrument) => {
    const document = writeLetter(sampleFacts[instrument]);
    expect(document.gaps).toEqual([]);
    expect(document.title).toBe(instruments[instrument].title);
    expect(textOf(document)).not.toMatch(/\{\{|\}\}|\[\[|\]\]|待补|undefined/u);
  });

  it.each(instrumentNames.filter(isNumbered))(
    '%s：有文号、发文机关标志、署名和不补零的日期',
    (instrument) => {
      const document = writeLetter(sampleFacts[instrument]);
      expect(document.number).toMatch(/^云自然资.〔2026〕\d+号$/u);
      expect(document.heading).toBe('云岭县自然资源局');
      expect(document.signature?.organ).toBe('云岭县自然资源局');
      expect(document.signature?.date).toMatch(/^2026年[1-9]\d?月[1-9]\d?日$/u);
    },
  );

  it.each(instrumentNames.filter(isNumbered))('%s：文号未定时是待补', (instrument) => {
    const draft = { ...sampleFacts[instrument], documentNumber: undefined };
    expect(writeLetter(draft).gaps).toEqual(['文号']);
  });

  it.each([
    ['correctionNotice', '一次性告知'],
    ['correctionNotice', '1．申请人的姓名或者名称、身份证明；'],
    ['correctionNotice', '2．申请公开的政府信息的名称、文号或者便于查询的其他特征性描述。'],
    ['correctionNotice', '请你自收到本告知书之日起10个工作日内（至2026年3月4日止）提交补正材料'],
    ['correctionNotice', '无正当理由逾期不补正的，视为放弃申请，本机关不再处理'],
    ['correctionNotice', '依据《中华人民共和国政府信息公开条例》第三十条'],
    [
      'reasonsNotice',
      '依据《中华人民共和国政府信息公开条例》第三十五条，请你自收到本告知书之日起5个工作日内书面说明理由',
    ],
    ['reasonsNotice', '共提出政府信息公开申请46件，数量、频次明显超过合理范围'],
    ['extensionNotice', '第三十三条第二款，经政府信息公开工作机构负责人同意，答复期限延长20个工作日'],
    ['extensionNotice', '延长后的答复期限至2026年4月13日'],
    ['delayNotice', '本机关将不迟于2026年6月30日答复'],
    ['consultationLetter', '依据《中华人民共和国政府信息公开条例》第三十二条，书面征求你的意见'],
    ['consultationLetter', '请你自收到本征求意见书之日起15个工作日内'],
    [
      'consultationLetter',
      '逾期未提出意见的，由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开',
    ],
    ['consultationNotice', '第三十二条、第三十三条第三款，本机关已于2026年2月27日书面征求意见'],
    ['consultationNotice', '征求意见所需时间不计算在答复期限内'],
    ['coMakerLetter', '依据《中华人民共和国政府信息公开条例》第三十四条'],
    ['coMakerLetter', '逾期未提出意见的，依法视为同意公开'],
    ['disclosureNotice', '第十五条、第三十二条，本机关决定予以公开，公开的内容为：青石矿区地质环境监测报告'],
    ['disclosureNotice', '如不服上述公开决定，可以自收到本告知书之日起60日内'],
    ['assistanceLetter', '请于2026年2月27日前书面答复'],
    ['feeNotice', '应缴金额：380元（人民币叁佰捌拾元整）'],
    ['feeNotice', '自收到本通知书次日起20个工作日内'],
    ['feeNotice', '第四十二条第一款、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第五条'],
    ['feeNotice', '31—100\n10\n38\n380'],
    ['feeNotice', '逾期未缴纳的，视为放弃申请'],
    ['recordCorrectionNotice', '本机关不予更正'],
    ['recordTransferLetter', '林晓舟提出的政府信息更正申请'],
    ['suggestionNotice', '依据《中华人民共和国政府信息公开条例》第四十四条第二款'],
    ['suggestionNotice', '本机关采纳你的建议，将不迟于2026年4月10日公开'],
    [
      'endingNotice',
      '补正告知书（云自然资补〔2026〕3号），你单位于2026年2月10日收到，补正期限至2026年3月4日届满',
    ],
    ['endingNotice', '视为放弃申请，本机关不再处理该申请'],
    ['receipt', '登记号为云自然资申〔2026〕15号'],
    ['receipt', '凭登记号和查询码K7Q2M9可以查询办理情况'],
    ['withdrawalNotice', '本人自愿于2026年2月24日以书面方式撤回该申请。说明：已从村委会取得所需材料。'],
    ['serviceProof', '2026年3月12日交邮'],
    ['serviceProof', '■邮寄送达'],
    ['reviewSheet', '第三十六条第三项、第十六条第二款'],
    ['secrecySheet', '□是　■否'],
    ['fileCatalogue', '3—5'],
    ['publicationTransfer', '多个申请人申请公开同一信息'],
  ] as [Instrument, string][])('%s 写明“%s”', (instrument, sentence) => {
    expect(body(instrument)).toContain(sentence);
  });

  it.each([
    'receipt',
    'correctionNotice',
    'reasonsNotice',
    'extensionNotice',
    'delayNotice',
    'consultationLetter',
    'consultationNotice',
    'coMakerLetter',
    'assistanceLetter',
    'feeNotice',
    'recordTransferLetter',
    'suggestionNotice',
  ] as const)('%s 是程序性的，不告知复议和诉讼', (instrument) => {
    expect(body(instrument)).not.toMatch(/复议|诉讼/u);
  });

  it.each([
    'consultationLetter',
    'consultationSlip',
    'coMakerLetter',
    'disclosureNotice',
    'assistanceLetter',
  ] as const)('%s 不透露申请人是谁', (instrument) => {
    expect(textOf(writeLetter(sampleFacts[instrument]))).not.toContain('林晓舟');
  });

  it('法人申请的称你单位，自然人称你', () => {
    const facts = sampleFacts.correctionNotice;
    expect(bodyOf(writeLetter({ ...facts, applicant: company }))).toContain('请你单位自收到');
    expect(body('correctionNotice')).toContain('请你自收到');
  });

  it('征求其他机关意见的依据第三十三条第三款，沉默不等于同意', () => {
    const text = bodyOf(writeLetter({ ...sampleFacts.coMakerLetter, consulted: 'otherOrgan' }));
    expect(text).toContain('第三十三条第三款');
    expect(text).toContain('逾期未提出意见的，由本机关依法决定是否公开');
    expect(text).not.toContain('视为同意');
  });

  it('双方尚未确认的回执写明期限还没有起算', () => {
    const { matter, replyDueOn: _, ...facts } = sampleFacts.receipt;
    const document = writeLetter({
      ...facts,
      matter: { ...matter, channel: 'internet', receivedOn: undefined },
    });
    expect(bodyOf(document)).toContain('答复期限自该日起计算');
    expect(bodyOf(document)).not.toContain('收到申请之日为');
    expect(document.gaps).toEqual([]);
  });

  it('信息处理费按件的，写明本月第几件和所在的档', () => {
    const text = bodyOf(
      writeLetter({ ...sampleFacts.feeNotice, basis: { per: 'item', nth: 35 }, amount: 200_00 }),
    );
    expect(text).toContain('本件为申请人在本自然月内提出的第35件申请');
    expect(text).toContain('31—40\n200\n1\n200');
    expect(text).toContain('（人民币贰佰元整）');
    expect(text).toContain('第四条');
  });

  it.each([
    ['金额与标准不符', { amount: 390_00 }],
    ['2021年以前没有这项收费', { on: plainDate('2020-12-31') }],
  ])('%s：收费通知书不能发出', (_, changed) => {
    expect(writeLetter({ ...sampleFacts.feeNotice, ...changed }).gaps).toContain('计费明细');
  });

  it('没有设置缴费方式的，收费通知书待补', () => {
    const document = writeLetter({ ...sampleFacts.feeNotice, organ: { name: organ.name } });
    expect(document.gaps).toEqual(['缴费方式']);
    expect(bodyOf(document)).toContain('缴费方式：【待补：缴费方式】。');
  });

  it.each([
    ['corrected', false],
    ['foundRight', true],
    ['forwarded', false],
    ['referred', true],
  ] as const)('更正结果 %s：告知救济为 %s', (result, told) => {
    const facts = { ...sampleFacts.recordCorrectionNotice, result, competentOrgan: '云岭县公安局' };
    expect(bodyOf(writeLetter(facts)).includes('申请行政复议')).toBe(told);
  });

  it.each([
    ['correctionLapsed', true, '第三十条'],
    ['feeLapsed', true, '国办函〔2020〕109号'],
    ['otherwiseEnded', false, '申请人死亡'],
  ] as const)('不再处理（%s）：告知救济为 %s，写明%s', (how, told, words) => {
    const text = bodyOf(writeLetter({ ...sampleFacts.endingNotice, how, reason: '申请人死亡' }));
    expect(text.includes('申请行政复议')).toBe(told);
    expect(text).toContain(words);
  });
});
