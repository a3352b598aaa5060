import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { type Answers, decideReply } from '../../src/law/reply/decide-reply.ts';
import { groundQuestions, handlingQuestions, questions } from '../../src/law/reply/question.ts';
import { refusalGrounds, replyKinds, replyRules } from '../../src/law/reply/reply-kind.ts';
import { findReportRow, reportRow } from '../../src/law/reply/report-row.ts';
import { type NormStage, stageRules, stages } from '../../src/law/reply/stage.ts';
import { outcomeRows } from '../../src/report/layout.ts';

/** Every question answered so that nothing settles the matter: the information is given. */
const nothingStands: Answers = {
  ...Object.fromEntries(handlingQuestions.map(({ key, settledBy }) => [key, !settledBy])),
  ...Object.fromEntries(refusalGrounds.map((ground) => [ground, false])),
  formAsAsked: true,
};

describe('答复类型与年度报告表三的行', () => {
  it.each([
    ['alreadyPublic', 'disclosed'],
    ['disclosed', 'disclosed'],
    ['partlyDisclosed', 'partlyDisclosed'],
    ['stateSecret', 'refused.stateSecret'],
    ['forbiddenByLaw', 'refused.forbiddenByLaw'],
    ['endangersSecurityOrStability', 'refused.endangersSecurityOrStability'],
    ['thirdPartyRights', 'refused.thirdPartyRights'],
    ['internalAffairs', 'refused.internalAffairs'],
    ['processInformation', 'refused.processInformation'],
    ['enforcementFile', 'refused.enforcementFile'],
    ['administrativeInquiry', 'refused.administrativeInquiry'],
    ['notExisting', 'unavailable.notHeld'],
    ['notResponsible', 'unavailable.notHeld'],
    ['wouldNeedCreation', 'unavailable.wouldNeedCreation'],
    ['unclearAfterCorrection', 'unavailable.unclearAfterCorrection'],
    ['petition', 'notProcessed.petition'],
    ['repeated', 'notProcessed.repeated'],
    ['publishedMaterial', 'notProcessed.publishedMaterial'],
    ['excessive', 'notProcessed.excessive'],
    ['reissue', 'notProcessed.reissue'],
    ['correctionLapsed', 'otherwise.correctionLapsed'],
    ['feeLapsed', 'otherwise.feeLapsed'],
    ['withdrawn', 'otherwise.other'],
    ['otherwiseEnded', 'otherwise.other'],
  ] as const)('2021年格式：%s 计入 %s', (kind, row) => {
    expect(reportRow(kind, 2021)).toBe(row);
  });

  it('2019年格式：不补正、不缴费、其他三种都计入单独一行“其他处理”，余者相同', () => {
    const moved = replyKinds.filter((kind) => reportRow(kind, 2019) !== reportRow(kind, 2021));
    expect(moved).toEqual(['correctionLapsed', 'feeLapsed', 'withdrawn', 'otherwiseEnded']);
    expect(moved.map((kind) => reportRow(kind, 2019))).toEqual(Array(4).fill('otherwise'));
  });

  it.each([2019, 2021] as const)(
    '%i年格式的每一个办理结果行都有答复可计，且不计入格式以外的行',
    (edition) => {
      const rows = new Set<string>(replyKinds.map((kind) => reportRow(kind, edition)));
      expect([...rows].sort()).toEqual(
        outcomeRows(edition)
          .map((row) => row.key)
          .sort(),
      );
    },
  );

  it('按办结之日取格式：2020-12-31 用2019年格式，2021-01-01 用2021年格式，2018年没有此表', () => {
    expect(findReportRow('withdrawn', plainDate('2020-12-31'))).toBe('otherwise');
    expect(findReportRow('withdrawn', plainDate('2021-01-01'))).toBe('otherwise.other');
    expect(findReportRow('withdrawn', plainDate('2018-12-31'))).toBeUndefined();
  });
});

describe('答复引用的条、款、项', () => {
  it.each([
    ['alreadyPublic', ['第三十六条第一项']],
    ['disclosed', ['第三十六条第二项']],
    ['partlyDisclosed', ['第三十七条']],
    ['stateSecret', ['第三十六条第三项', '第十四条']],
    ['thirdPartyRights', ['第三十六条第三项', '第十五条']],
    ['internalAffairs', ['第三十六条第三项', '第十六条第一款']],
    ['processInformation', ['第三十六条第三项', '第十六条第二款']],
    ['notExisting', ['第三十六条第四项']],
    ['notResponsible', ['第三十六条第五项']],
    ['repeated', ['第三十六条第六项']],
    ['administrativeInquiry', ['第三十六条第七项']],
    ['wouldNeedCreation', ['第三十八条']],
    ['petition', ['第三十九条第一款']],
    ['publishedMaterial', ['第三十九条第二款']],
    ['excessive', ['第三十五条']],
    ['unclearAfterCorrection', ['第三十条']],
  ] as const)('%s 引用%j', (kind, articles) => {
    expect(replyRules[kind].basis).toEqual(
      articles.map((text) => `《中华人民共和国政府信息公开条例》${text}`),
    );
  });
});

describe('办理七问：补不补、是不是、谁负责、有没有、给不给、怎么给、怎么答', () => {
  it('一无所知时，先问是否撤回，属于“补不补”', () => {
    expect(decideReply({})).toMatchObject({ ask: { key: 'withdrawn', stage: '补不补' } });
  });

  it('问题按七问的次序排列，不重复；“怎么答”没有问题，只有答复', () => {
    const asked = questions.map(({ stage }) => stages.indexOf(stage));
    expect(asked).toEqual([...asked].sort((a, b) => a - b));
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    expect(stages.filter((stage) => questions.every((one) => one.stage !== stage))).toEqual(['怎么答']);
  });

  it('七问归入五问，次序不变：补不补、该不该、有没有、给不给、当不当', () => {
    const norm: NormStage[] = stages.map((stage) => stageRules[stage].norm);
    expect(norm).toEqual(['补不补', '该不该', '该不该', '有没有', '给不给', '给不给', '当不当']);
  });

  it.each([
    ['补不补', '第三十条'],
    ['是不是', '第三十九条'],
    ['谁负责', '第三十六条第五项'],
    ['有没有', '第三十六条第四项'],
    ['给不给', '第十四条'],
    ['怎么给', '第三十七条'],
    ['怎么答', '第三十六条'],
  ] as const)('“%s”依据%s', (stage, article) => {
    expect(stageRules[stage].basis).toContain(`《中华人民共和国政府信息公开条例》${article}`);
  });

  it.each(handlingQuestions.map((question) => [question.text, question] as const))(
    '%s一经确定即有结论',
    (_, question) => {
      const answers: Answers = { ...nothingStands, [question.key]: question.settledBy };
      expect(decideReply(answers)).toMatchObject(question.leadsTo);
    },
  );

  it('内容不明确而未告知补正的，先告知补正，不是答复', () => {
    expect(decideReply({ ...nothingStands, needsCorrection: true })).toEqual({ step: 'correctionNotice' });
  });

  it('没有任何不予公开的理由，予以公开', () => {
    expect(decideReply(nothingStands)).toMatchObject({
      reply: 'disclosed',
      withheld: [],
      basis: ['《中华人民共和国政府信息公开条例》第三十六条第二项'],
      mustState: ['提供该信息，或者告知获取的方式、途径和时间'],
    });
  });

  it('不能按要求的形式提供的，引用第四十条，说明原因和改用的形式', () => {
    expect(decideReply({ ...nothingStands, formAsAsked: false })).toMatchObject({
      reply: 'disclosed',
      basis: [
        '《中华人民共和国政府信息公开条例》第三十六条第二项',
        '《中华人民共和国政府信息公开条例》第四十条',
      ],
      mustState: ['提供该信息，或者告知获取的方式、途径和时间', '不能按要求的形式提供的原因和改用的形式'],
    });
  });

  it('逾期不缴费在问内容之前了结：不问是不是、有没有', () => {
    const answers: Answers = { withdrawn: false, correctionLapsed: false, feeLapsed: true };
    expect(decideReply(answers)).toMatchObject({ reply: 'feeLapsed' });
  });

  it.each(refusalGrounds)('%s：不能区分处理的不予公开，能区分处理的部分公开', (ground) => {
    const answers: Answers = { ...nothingStands, [ground]: true };
    expect(decideReply(answers)).toMatchObject({ ask: { key: 'separable', stage: '怎么给' } });
    expect(decideReply({ ...answers, separable: false })).toMatchObject({
      reply: ground,
      withheld: [ground],
    });
    expect(decideReply({ ...answers, separable: true })).toMatchObject({
      reply: 'partlyDisclosed',
      withheld: [ground],
    });
  });

  it('两个理由并存：以在先的一个答复，两个都记下', () => {
    const answers: Answers = { ...nothingStands, internalAffairs: true, stateSecret: true, separable: false };
    expect(decideReply(answers)).toMatchObject({
      reply: 'stateSecret',
      withheld: ['stateSecret', 'internalAffairs'],
      basis: ['第三十六条第三项', '第十四条', '第十六条第一款'].map(
        (text) => `《中华人民共和国政府信息公开条例》${text}`,
      ),
    });
  });

  it('部分公开引用第三十七条，并引用所保留内容的条款', () => {
    const answers: Answers = { ...nothingStands, processInformation: true, separable: true };
    expect(decideReply(answers)).toMatchObject({
      reply: 'partlyDisclosed',
      basis: ['第三十七条', '第三十六条第三项', '第十六条第二款'].map(
        (text) => `《中华人民共和国政府信息公开条例》${text}`,
      ),
    });
  });

  test('缺一个答案就问那一个，从不代为假定；逐个回答总能走到头', () => {
    expect(groundQuestions.map(({ key }) => key)).toEqual([...refusalGrounds]);
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: questions.length, maxLength: questions.length }),
        (bits) => {
          const all = new Map(questions.map(({ key }, index) => [key, bits[index] ?? false]));
          const answers: Answers = {};
          let finding = decideReply(answers);
          for (let asked = 0; 'ask' in finding; asked += 1) {
            expect(asked).toBeLessThan(questions.length);
            expect(answers).not.toHaveProperty(finding.ask.key);
            answers[finding.ask.key] = all.get(finding.ask.key) ?? false;
            finding = decideReply(answers);
          }
          expect(finding).toEqual(decideReply(Object.fromEntries(all)));
        },
      ),
    );
  });
});
