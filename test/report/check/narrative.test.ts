import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { report2019, report2021, withCells, withChapter, withText } from '../fixture-report.ts';
import { said, theFinding } from './said.ts';

const good = report2021();

describe('文表相符', () => {
  test.each<[title: string, report: Report, expected: string[]]>([
    [
      '新收写 31 件，表三 30',
      withText(good, 1, '新收政府信息公开申请30件', '新收政府信息公开申请31件'),
      ['T01 error'],
    ],
    [
      '“受理”32 件 = 新收 30 + 上年结转 2：口径不同，警告',
      withText(good, 1, '新收政府信息公开申请30件', '受理政府信息公开申请32件'),
      ['T03 warning'],
    ],
    ['上年结转写 3 件', withText(good, 1, '上年结转2件', '上年结转3件'), ['T02 error']],
    [
      '办结写 33 件：与表不符，分项之和与百分比也跟着不符',
      withText(good, 1, '办结31件', '办结33件'),
      ['T04 error', 'T12 error'],
    ],
    ['结转下年写 2 件', withText(good, 1, '结转下年度继续办理1件', '结转下年度继续办理2件'), ['T05 error']],
    ['复议写 3 件', withText(good, 1, '行政复议案件2件', '行政复议案件3件'), ['T06 error']],
    ['诉讼写 2 件', withText(good, 1, '行政诉讼案件1件', '行政诉讼案件2件'), ['T07 error']],
    [
      '不予公开写 4 件：T09 与分项之和',
      withText(good, 1, '不予公开3件，占9.68%', '不予公开4件'),
      ['T09 error', 'T12 error'],
    ],
    [
      '现行有效写 8 件',
      withText(good, 1, '现行有效行政规范性文件9件', '现行有效行政规范性文件8件'),
      ['T16 error'],
    ],
    ['处罚决定写 26 件', withText(good, 1, '行政处罚决定27件', '行政处罚决定26件'), ['T16 error']],
    [
      '公开政策性文件 5 件不等于制发 2 件：口径，警告',
      withText(good, 1, '作出行政许可决定', '我局公开政策性文件5件。作出行政许可决定'),
      ['T03 warning'],
    ],
    [
      '收到网上 20 件、信函 10 件，合起来等于表',
      withText(
        good,
        1,
        '全年新收政府信息公开申请30件',
        '收到网上申请20件、信函申请10件，均为政府信息公开申请',
      ),
      [],
    ],
    [
      '无法提供分两句说，合起来等于表',
      withText(good, 1, '无法提供4件，占12.90%', '信息不掌握无法提供3件，信息不存在1件'),
      [],
    ],
    [
      '上年数字不与本年表比',
      withText(good, 1, '全年新收', '2022年收到政府信息公开申请25件。全年新收'),
      ['T20 warning'],
    ],
  ])('%s', (_, report, expected) => {
    expect(said(report).sort()).toEqual(expected.sort());
  });

  test('T01 说出两处两个数，并附原句', () => {
    const finding = theFinding(
      withText(good, 1, '新收政府信息公开申请30件', '新收政府信息公开申请31件'),
      'T01',
    );
    expect(finding).toMatchObject({
      expected: 30,
      actual: 31,
      difference: 1,
      cells: ['chapter.1', 'applications.newlyReceived.total'],
    });
    expect(finding.evidence).toContain('31件');
  });

  test('县政府的报告：全县的数不符是错误，没说全县的可能只是本级，警告', () => {
    const county = { ...good, organ: '云溪县人民政府', page: {} };
    const own = withText(county, 1, '全年新收政府信息公开申请30件', '县政府全年新收政府信息公开申请12件');
    const all = withText(county, 1, '全年新收政府信息公开申请30件', '全县全年新收政府信息公开申请12件');
    expect(said(own).filter((one) => /^T0[13]/.test(one))).toEqual(['T03 warning']);
    expect(said(all).filter((one) => /^T0[13]/.test(one))).toEqual(['T01 error']);
  });

  test('表三分项行的总计空白时，文字少于已印各格之和仍能断定不符', () => {
    const report = withCells(good, { 'applications.unavailable.notHeld.total': null });
    expect(said(withText(report, 1, '无法提供4件，占12.90%', '无法提供3件'))).toContain('T09 error');
    expect(said(report).filter((one) => one.startsWith('T'))).toEqual([]);
  });
});

describe('没有数字的断语', () => {
  const silent = withText(
    good,
    1,
    '因政府信息公开引起的行政复议案件2件，其中结果维持1件，尚未审结1件；行政诉讼案件1件，结果维持1件。',
    '',
  );
  test.each<[title: string, report: Report, expected: string[]]>([
    ['表四有 3 件，文字未提：一条警告', silent, ['T08 warning']],
    [
      '说没有复议诉讼，表四有：两条错误',
      withText(silent, 1, '（三）政府', '没有因政府信息公开被申请行政复议、提起行政诉讼。\n（三）政府'),
      ['T08 error', 'T08 error'],
    ],
    [
      '说未发生行政诉讼而诉讼 1 件',
      withText(silent, 1, '（三）政府', '信息公开行政复议2件，未发生行政诉讼。\n（三）政府'),
      ['T08 error'],
    ],
    [
      '“未被复议机关纠错”不是说没有复议',
      withText(good, 1, '行政诉讼案件1件', '均未被复议机关纠错，行政诉讼案件1件'),
      [],
    ],
    [
      '“均获维持”而复议尚未审结 1 件',
      withText(
        good,
        1,
        '因政府信息公开引起的行政复议案件2件，其中结果维持1件，尚未审结1件；行政诉讼案件1件，结果维持1件',
        '信息公开类行政复议2件，诉讼1件，均获维持',
      ),
      ['T09 error'],
    ],
    [
      '“全部予以公开”而予以公开 18 件、办结 31 件',
      withText(
        good,
        1,
        '其中：予以公开18件，占58.06%；部分公开5件，占16.13%；不予公开3件，占9.68%；无法提供4件，占12.90%；其他处理1件，占3.23%',
        '对公开申请全部予以公开',
      ),
      ['T10 error'],
    ],
    [
      '“所有申请均已办结”又写结转 1 件',
      withText(good, 1, '因政府信息公开引起', '所有申请均已按要求办理完成。因政府信息公开引起'),
      ['T10 error'],
    ],
    [
      '到期的均已办结不矛盾',
      withText(good, 1, '因政府信息公开引起', '到期的申请均已按要求办理完成。因政府信息公开引起'),
      [],
    ],
    [
      '热线全部办结与申请无关',
      withText(good, 1, '因政府信息公开引起', '受理12345热线信件40件，全部按时办结。因政府信息公开引起'),
      [],
    ],
    [
      '一处说未收费，一处写收 120 元',
      withText(
        withText(good, 6, '收取信息处理费0元', '未收取任何信息处理费'),
        1,
        '（三）政府',
        '收取信息处理费120元。\n（三）政府',
      ),
      ['T18 error'],
    ],
  ])('%s', (_, report, expected) => {
    expect(said(report).sort()).toEqual(expected.sort());
  });

  test('零件且说没有，不报', () => {
    expect(said(report2019())).toEqual([]);
  });
});

/** The good report with its sentence about what was published changed. */
const replaced = (to: string) =>
  withText(
    good,
    1,
    '全年主动公开政府信息420条，其中，通过门户网站公开210条，微信公众号发布160条，政务微博发布50条。',
    to,
  );

describe('文中自算', () => {
  test.each<[text: string, expected: string[]]>([
    ['全年主动公开政府信息420条，其中，网站公开210条，公众号发布160条，微博发布70条。', ['T12 error']],
    ['全年主动公开政府信息420条，其中，网站公开210条，公众号发布160条，微博发布30条。', ['T13 info']],
    ['全年主动公开政府信息420条，其中网站公开210条，公众号发布160条，其他渠道40条。', ['T12 error']],
    ['全年主动公开政府信息420条，分别为网站210条、公众号160条、微博40条。', ['T12 error']],
    ['全年主动公开政府信息共计420条。公开信息分类：工作动态400条；重点领域10条。', ['T12 error']],
    ['全年主动公开政府信息共计420条。公开信息分类：工作动态400条；重点领域20条。', []],
    ['全年主动公开政府信息420条（网站210条、公众号160条、微博50条）。', []],
    ['网站公开信息210条、公众号160条、微博60条，共420条。', ['T12 error']],
    ['网站公开信息210条、公众号160条、微博50条，共420条。', []],
    ['全年主动公开政府信息420条（期），其中，网站210条，公众号160期，微博50条，优化了渠道。', []],
    ['全年主动公开政府信息420条，其中网站300条，公众号120条，发布图解20条。', []],
    ['全年主动公开政府信息420条，其中公众号160条（其中原创90条），微博50条。', []],
    ['公开信息21条、简讯31条，其中图片新闻40条。', []],
    ['全年主动公开政府信息420余条，其中网站300条，公众号160条。', []],
    ['全年主动公开政府信息420条，占全部信息的120%。', ['W16 warning']],
    ['全年主动公开政府信息400条，其中网站公开100条，占30%。', ['T15 warning']],
    ['全年主动公开政府信息805条，其中网站公开35条，占4.34%。', ['T15 info']],
    ['全年主动公开政府信息805条，其中网站公开35条，占4.35%。', []],
    ['全年主动公开政府信息420条。收到热线工单3000件，涉及我局工作办理1200件。', ['L09 warning']],
    ['围绕重点工作推进公开。', ['F02 warning']],
  ])('%s', (text, expected) => {
    expect(said(replaced(text))).toEqual(expected);
  });

  test('分项和 2160 不等于总数 2139：差 21', () => {
    const report = replaced('网站全年发布信息2139条，其中动态类1744条，政务类393条，解读类21条，回应类2条。');
    expect(theFinding(report, 'T12')).toMatchObject({ expected: 2139, actual: 2160, difference: 21 });
  });
});

describe('年份', () => {
  test.each<[string, string[]]>([
    ['2022年，我局收到建议8件。', ['T20 warning']],
    ['2022年度问题整改情况：我局已逐项落实。', []],
    ['与2022年我局工作相比有进步。', []],
    ['2024年，我局将继续做好公开。', []],
    ['2017年至2019年，我局连续三年获评先进。', []],
  ])('%s', (text, expected) => {
    expect(said(withText(good, 1, '（三）政府', `${text}\n（三）政府`))).toEqual(expected);
  });

  test('没有表格时，文中数字一条说明无从核对', () => {
    const report = {
      ...withCells(good, {}),
      cells: {},
      notes: [{ code: 'tables-missing' as const, message: '三张表缺失' }],
    };
    expect(said(report)).toEqual(['F11 error', 'T01 warning']);
    expect(theFinding(report, 'T01').status).toBe('not-assessable');
  });

  test('粘连数字无论怎样拆都不会是文中的 393', () => {
    const cells = ['issued', 'repealed', 'inForce'].map((column) => `proactive.normativeDocuments.${column}`);
    const report = withCells(good, Object.fromEntries(cells.map((path) => [path, undefined])));
    const glued = {
      ...report,
      notes: [
        {
          code: 'glued-digits-undecided' as const,
          message: '表二“行政规范性文件”一行的数字“219”不能确定如何分到 3 列，未读取。',
          cells,
          ways: [[2, 1, 9]],
        },
      ],
    };
    expect(said(glued)).toEqual([]);
    expect(said(withText(glued, 1, '现行有效行政规范性文件9件', '现行有效行政规范性文件393件'))).toEqual([
      'T16 error',
    ]);
  });

  test('第五部分改写年份不影响第一部分', () => {
    expect(
      said(withChapter(good, 5, { text: `${good.chapters[4]?.text ?? ''}2024年，我局将逐项整改。` })),
    ).toEqual([]);
  });
});
