import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../../src/report/check/rules/personal-data.ts';
import { findDoubled } from '../../../src/report/check/rules/typing.ts';
import { confusions } from '../../../src/report/check/wording/confusions.ts';
import { solemnTerms } from '../../../src/report/check/wording/solemn-terms.ts';
import { oldTerms } from '../../../src/report/check/wording/terms.ts';
import { truncations } from '../../../src/report/check/wording/truncations.ts';
import { report2021, withText } from '../fixture-report.ts';
import { said, theFinding } from './said.ts';

const good = report2021();
const saying = (text: string) => withText(good, 1, '（三）政府', `${text}\n（三）政府`);

describe('词表：错的能认出，对的不误报', () => {
  test.each(
    [...confusions, ...solemnTerms, ...oldTerms].map((entry) => [entry.wrong, entry.fine, entry] as const),
  )('“%s” 与 “%s”', (wrong, fine, { pattern, hint }) => {
    expect(wrong).toMatch(pattern);
    expect(wrong).toContain(hint);
    expect(fine).not.toMatch(pattern);
  });

  test.each(truncations.map(({ stem, lost }) => [stem, lost] as const))('“%s。”缺“%s”', (stem, lost) => {
    expect(said(saying(`按要求做好${stem}。`))).toEqual(['W05 info']);
    expect(said(saying(`按要求做好${stem}${lost}。`))).toEqual([]);
  });
});

describe('重字', () => {
  test.each([
    ['规范审核审核发布机制', ['审核']],
    ['科技计划资金资金分配结果', ['资金']],
    ['按照公开要求按照公开要求办理', ['按照公开要求']],
    ['一项一项落实，件件有着落，时时刻刻、方方面面', []],
    ['面对面对接，手把手把关，点对点对账', []],
    ['认真研究研究', []],
    ['政府信息公开、信息公开目录', []],
    ['人人人', []],
  ])('%s → %j', (text, expected) => {
    expect(findDoubled(text).map(({ word }) => word)).toEqual(expected);
  });
});

describe('列举', () => {
  test.each<[string, string[]]>([
    ['做法如下：一是建章立制；二是加强培训；三是考核通报。', []],
    ['做法如下：一是建章立制；三是加强培训；三是考核通报。', ['W05 warning']],
    ['针对问题进行改进一是建章立制。二是加强培训。', []],
    ['做法如下：一是建章立制。二加大培训力度。', ['W05 info']],
    ['做法如下：一是建章立制，一要明责，二要到人；二是加强培训。', []],
    ['这是任务之一是群众的期盼，公开与服务统一是基本要求。', []],
  ])('%s', (text, expected) => {
    expect(said(saying(text))).toEqual(expected);
  });
});

describe('其他文字', () => {
  test.each<[string, string[]]>([
    ['落实《政府信息公开条例》（国务院令第771号）。', ['W01 error']],
    ['落实《政府信息公开条例》（国令第711号）。', []],
    ['落实国办发【2017】47号、国办发（2018）123号。', ['W02 info']],
    ['落实国办发〔2017〕47号。', []],
    ['落实国办发〔2017〕第047号。', ['W02 info']],
    ['收到政务信息公开建议若干。', ['W03 info']],
    ['以习近平新时代特色社会主义思想为指导。', ['W06 error']],
    ['深入学习习近平总书记重要讲话精神。', []],
    ['申请人手机13800138000，已答复。', ['W07 warning']],
    ['咨询电话：13800138000。', []],
    ['申请人身份证11010519491231002X。', ['W07 error']],
    ['机密★三年。', ['W08 error']],
    ['详见https://www.example.com/a。', ['W09 info']],
    ['联系人××，内容待补充。', ['W13 warning']],
    ['于2月30日召开会议。', ['W15 warning']],
    ['转发《《关于做好公开工作的通知》。', ['W17 info']],
    ['转发《关于印发〈工作要点〉的通知》，做到“谁公开、谁负责”。', []],
    ['提高认识，，加强领导。', ['W05 info']],
    ['严格执行我厅各项制度。', ['Y07 warning']],
    ['全省共收到申请120件。', ['Y07 warning']],
    ['在全省会议上作经验交流，我委托专业机构测评。', []],
  ])('%s', (text, expected) => {
    expect(said(saying(text)).filter((one) => !one.startsWith('T'))).toEqual(expected);
  });

  test('身份证号、银行卡号按校验位识别', () => {
    expect(findPersonalData('号码11010519491231002X。').map(({ name }) => name)).toEqual(['居民身份证号码']);
    expect(findPersonalData('号码110105194912310021。')).toEqual([]);
    expect(findPersonalData('卡号4111111111111111。').map(({ name }) => name)).toEqual(['银行卡号']);
    expect(findPersonalData('案号2023001234567890123，电话010-12345678。')).toEqual([]);
  });

  test('个人信息的发现不再把号码写一遍', () => {
    expect(JSON.stringify(theFinding(saying('申请人手机13800138000，已答复。'), 'W07'))).not.toContain(
      '13800138000',
    );
  });
});
