import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import type { AnswerFacts } from '../../src/letter/facts/reply.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { answerOf, evidenceSamples } from '../../src/service/letter/sample/answers.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { matter, organ } from '../../src/service/letter/sample/matter.ts';
import { bodyOf } from './text-of.ts';

function replyWith(...answers: AnswerFacts[]) {
  const pieces = answers.map(({ answer }) => ({ id: answer.piece, text: `${answer.piece}的材料` }));
  return {
    ...sampleFacts.reply,
    matter: { ...matter, pieces },
    answers,
    servedElectronically: false,
  };
}

function body(...answers: AnswerFacts[]): string {
  return bodyOf(writeLetter(replyWith(...answers)));
}

const law = '《中华人民共和国政府信息公开条例》';
const first = /应当自收到本答复书之日起60日内，先向云岭县人民政府.*15日内，依法向云岭县人民法院提起行政诉讼/u;
const either =
  /可以自收到本答复书之日起60日内，向云岭县人民政府.*6个月内，依法直接向云岭县人民法院提起行政诉讼/u;

describe('各类答复的依据、内容和救济', () => {
  it.each([
    ['alreadyPublic', `${law}第三十六条第一项`, 'https://www.example.gov.cn/zc/1.html', either],
    [
      'disclosed',
      `${law}第三十六条第二项`,
      '提供形式为电子文档，提供途径为电子邮箱，于2026年3月20日提供',
      either,
    ],
    ['stateSecret', `${law}第三十六条第三项、第十四条`, '密级为机密，保密期限为自2026年1月5日起10年', first],
    ['forbiddenByLaw', `${law}第三十六条第三项、第十四条`, '《某某法》第一条禁止公开', first],
    ['endangersSecurityOrStability', `${law}第三十六条第三项、第十四条`, '可能危及社会稳定', first],
    ['thirdPartyRights', `${law}第三十六条第三项、第十五条`, '涉及第三方的个人隐私', first],
    ['internalAffairs', `${law}第三十六条第三项、第十六条第一款`, '本机关人事管理方面的内部事务信息', first],
    ['processInformation', `${law}第三十六条第三项、第十六条第二款`, '过程中形成的过程稿', first],
    ['enforcementFile', `${law}第三十六条第三项、第十六条第二款`, '行政执法案卷中的调查、询问笔录', first],
    ['administrativeInquiry', `${law}第三十六条第七项`, '《不动产登记暂行条例》第二十七条有特别规定', either],
    [
      'notExisting',
      `${law}第三十六条第四项`,
      '本机关于2026年1月5日在档案室以“补偿”为关键词检索，未找到上述信息',
      either,
    ],
    [
      'notResponsible',
      `${law}第三十六条第五项`,
      '请向云岭县水利局（联系方式：0000-7777777）提出申请',
      either,
    ],
    ['wouldNeedCreation', `${law}第三十八条`, '需要对现有政府信息进行加工、分析', either],
    ['unclearAfterCorrection', `${law}第三十条`, '本机关于2026年1月5日与你通过电话沟通', either],
    ['petition', `${law}第三十九条第一款`, '本机关不作为政府信息公开申请处理', either],
    [
      'repeated',
      `${law}第三十六条第六项`,
      '本机关已于2026年1月5日答复你（答复书文号：云自然资复〔2025〕3号）',
      either,
    ],
    ['publishedMaterial', `${law}第三十九条第二款`, '公开出版物《云岭年鉴》', either],
    ['excessive', `${law}第三十五条`, '本机关不予处理', either],
    ['reissue', '不是申请公开政府信息', '要求本机关确认或者重新出具', either],
  ] as const)('%s：%s，%s', (reply, basis, sentence, remedy) => {
    const text = body(answerOf('p1', reply));
    expect(text).toContain(basis);
    expect(text).toContain(sentence);
    expect(text).toMatch(remedy);
    expect(text).not.toMatch(remedy === first ? either : first);
  });

  it('部分公开：第三十七条，写明不予公开的部分、理由、条文，先复议', () => {
    const one = answerOf('p1', 'partlyDisclosed', ['thirdPartyRights', 'internalAffairs']);
    const text = body({ ...one, answer: { ...one.answer, withheldContent: '村民的身份证号码' } });
    expect(text).toContain(`依据${law}第三十七条，本机关向你提供可以公开的部分`);
    expect(text).toContain('不予公开的部分为：村民的身份证号码。理由：公开会影响他人。');
    expect(text).toContain('其中不予公开的部分涉及第三方的个人隐私');
    expect(text).toContain('其中不予公开的部分属于本机关人事管理方面的内部事务信息');
    expect(text).toMatch(first);
  });

  it('部分公开，其余不是政府信息的：任选复议或者诉讼，理由不能缺', () => {
    const answer = answerOf('p1', 'partlyDisclosed');
    expect(body(answer)).toMatch(either);
    const { reasons: _, ...unreasoned } = answer.answer;
    expect(writeLetter(replyWith({ ...answer, answer: unreasoned })).gaps).toEqual(['部分不予公开的理由']);
  });

  it('含国家秘密的：只写密级和期限，承办人写的理由和概括一概不印', () => {
    const secret = answerOf('p1', 'stateSecret', ['stateSecret', 'processInformation']);
    const partly = answerOf('p1', 'partlyDisclosed', ['stateSecret', 'thirdPartyRights']);
    for (const one of [secret, partly]) {
      const reasons = '某阵地的坐标';
      const text = body({ ...one, answer: { ...one.answer, reasons, withheldContent: reasons } });
      expect(text).not.toContain('某阵地');
      expect(text).toContain('密级为机密');
    }
  });

  it('存卷而不宜告知的事实不印：损害说明、沟通内容、检索人、案卷名称', () => {
    for (const reply of [
      'thirdPartyRights',
      'unclearAfterCorrection',
      'notExisting',
      'enforcementFile',
    ] as const) {
      expect(body(answerOf('p1', reply))).not.toMatch(/存卷的文字|zhao|某案卷/u);
    }
  });

  it.each([
    ['disclosed', 'agrees', '第三方同意公开'],
    ['disclosed', 'objects', '第三方不同意公开，但没有合理理由'],
    ['disclosed', 'overridden', '第三方不同意公开，但不公开可能对公共利益造成重大影响'],
    ['thirdPartyRights', 'objects', '第三方不同意公开'],
    ['thirdPartyRights', 'silent', '第三方逾期未提出意见，由本机关依法决定'],
  ] as const)('%s，第三方意见 %s：%s', (reply, thirdParty, sentence) => {
    expect(body({ ...answerOf('p1', reply), thirdParty })).toContain(`征求了第三方意见，${sentence}。`);
  });
});

describe('几项内容的答复', () => {
  const text = bodyOf(writeLetter(sampleFacts.reply));

  it('逐项有小标题，救济分别写明是哪几项', () => {
    expect(text).toContain('一、关于“青石村三组土地征收补偿安置方案”（文号：云政征〔2025〕6号）');
    expect(text).toContain('四、关于“本次征地报批前的内部请示”');
    expect(text).toContain('如不服本答复第二项、第四项，应当自收到本答复书之日起60日内，先向');
    expect(text).toContain('如不服本答复第一项、第三项，可以自收到本答复书之日起60日内，向');
    expect(text).toContain('第二十三条第一款第四项、第二款');
  });

  it('只有一项的不编号，救济说本答复', () => {
    const one = body(answerOf('p1', 'notExisting'));
    expect(one).not.toContain('一、');
    expect(one).toContain('申请公开“p1的材料”。');
    expect(one).toContain('如不服本答复，可以');
  });

  it('列出附件和页数，写明补正日期', () => {
    expect(text).toContain(
      '1．青石村三组土地征收补偿安置方案（12页）\n2．青石村三组土地征收补偿到户明细表（已作处理）（3页）',
    );
    expect(text).toContain('并于2026年2月20日收到补正材料');
  });

  it('缺一项答复的不能发出', () => {
    const answers = sampleFacts.reply.answers.slice(1);
    expect(writeLetter({ ...sampleFacts.reply, answers }).gaps).toEqual(['第一项的答复']);
  });

  it('申请内容很长的另起一段，超过300字的截短', () => {
    const pieces = [
      { id: 'p1', text: '长'.repeat(400) },
      { id: 'p2', text: '短' },
    ];
    const facts = replyWith(answerOf('p1', 'disclosed'), answerOf('p2', 'disclosed'));
    const long = bodyOf(writeLetter({ ...facts, matter: { ...facts.matter, pieces } }));
    expect(long).toContain('一、关于第一项申请内容\n');
    expect(long).toContain(`${'长'.repeat(300)}……”（详见申请）`);
    expect(long).not.toContain('长'.repeat(301));
  });

  it('一并答复的写明各登记号，主送各申请人', () => {
    const document = writeLetter({
      ...sampleFacts.reply,
      jointWith: [
        { number: '云自然资申〔2026〕16号', applicant: '何志远' },
        { number: '云自然资申〔2026〕17号', applicant: '林晓舟' },
      ],
    });
    expect(document.addressee).toBe('林晓舟、何志远');
    expect(bodyOf(document)).toContain(
      '本答复书一并答复登记号为云自然资申〔2026〕16号、云自然资申〔2026〕17号的申请。',
    );
  });

  it('重新处理的写明依据', () => {
    const rehandling = { cause: 'reconsideration' as const, document: '云政复决〔2026〕8号' };
    expect(bodyOf(writeLetter({ ...sampleFacts.reply, rehandling }))).toContain(
      '根据行政复议决定（云政复决〔2026〕8号），本机关对该申请重新作出答复。',
    );
  });
});

describe('救济告知的日期和渠道', () => {
  it('2023年12月31日的不予公开还可以任选，2024年1月1日起先复议', () => {
    const facts = replyWith(answerOf('p1', 'internalAffairs'));
    expect(bodyOf(writeLetter({ ...facts, on: plainDate('2023-12-31') }))).toMatch(either);
    expect(bodyOf(writeLetter({ ...facts, on: plainDate('2024-01-01') }))).toMatch(first);
  });

  it('电子送达的写明网上复议地址，没有设置的不能发出', () => {
    const facts = { ...replyWith(answerOf('p1', 'disclosed')), servedElectronically: true };
    expect(bodyOf(writeLetter(facts))).toContain(
      '申请行政复议可以通过互联网提出：https://fuyi.yunling.example。',
    );
    const { remedies: _, ...unset } = organ;
    expect(writeLetter({ ...facts, organ: unset }).gaps).toEqual(['网上复议地址']);
    expect(writeLetter({ ...facts, organ: unset, on: plainDate('2023-12-31') }).gaps).toEqual([]);
  });

  it('不是电子送达的不写网上地址', () => {
    expect(body(answerOf('p1', 'disclosed'))).not.toContain('fuyi.yunling');
  });

  it('没有设置复议机关和法院的，写本级人民政府、有管辖权的人民法院', () => {
    const { remedies: _, ...unset } = organ;
    const text = bodyOf(writeLetter({ ...replyWith(answerOf('p1', 'disclosed')), organ: unset }));
    expect(text).toContain('向本级人民政府申请行政复议');
    expect(text).toContain('向有管辖权的人民法院提起行政诉讼');
  });
});

describe('缺少证据的答复', () => {
  it.each([
    ['alreadyPublic', ['公开位置']],
    ['disclosed', ['提供形式', '提供途径', '提供时间']],
    ['stateSecret', ['密级', '保密期限']],
    ['notExisting', ['检索情况']],
    ['repeated', ['此前日期', '此前文号']],
  ] as const)('%s：待补%s', (reply, gaps) => {
    expect(writeLetter(replyWith({ ...answerOf('p1', reply), evidence: [] })).gaps).toEqual(gaps);
  });

  it('找到了的检索不能证明不存在', () => {
    const found = evidenceSamples.flatMap((one) =>
      one.kind === 'search' ? [{ ...one, result: 'found' as const }] : [],
    );
    expect(writeLetter(replyWith({ ...answerOf('p1', 'notExisting'), evidence: found })).gaps).toEqual([
      '检索情况',
    ]);
  });
});

describe('别人写的字', () => {
  it('申请人写的占位符原样引用，不被填写；引号改为单引号', () => {
    const facts = replyWith(answerOf('p1', 'disclosed'));
    const pieces = [{ id: 'p1', text: '{{救济告知}}[[“三调”成果]]' }];
    const text = bodyOf(writeLetter({ ...facts, matter: { ...facts.matter, pieces } }));
    expect(text).toContain('“{{救济告知}}[[‘三调’成果]]”');
  });

  it('理由末尾的句号不重复', () => {
    const one = answerOf('p1', 'internalAffairs');
    const text = body({ ...one, answer: { ...one.answer, reasons: '属于内部考核记录。\n' } });
    expect(text).toContain('属于内部考核记录。依据');
    expect(text).not.toMatch(/。。|，，|：：|；。/u);
  });
});
