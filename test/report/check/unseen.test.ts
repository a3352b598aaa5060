/** Ways of saying it that offices use: right sentences raise nothing, one wrong figure in them is found. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { report2021, withCells, withChapter } from '../fixture-report.ts';
import { said } from './said.ts';

/** 复议 维持3、纠正1、其他2、未审结1；直接起诉 维持2、未审结1；复议后起诉 维持1、其他1。 */
const good = withCells(report2021(), {
  'reconsideration.upheld': 3,
  'reconsideration.corrected': 1,
  'reconsideration.other': 2,
  'reconsideration.pending': 1,
  'reconsideration.total': 7,
  'litigation.direct.upheld': 2,
  'litigation.direct.pending': 1,
  'litigation.direct.total': 3,
  'litigation.afterReconsideration.upheld': 1,
  'litigation.afterReconsideration.other': 1,
  'litigation.afterReconsideration.total': 2,
});

const remedies = '信息公开行政复议7件，行政诉讼5件。';

/** Part one with these words on applications (新收30、上年2、办结31、结转1). */
function telling(applications: string): Report {
  const text = `（一）主动公开情况。全年主动公开政府信息420条。
（二）依申请公开情况。${applications}
（三）政府信息管理情况。坚持先审查、后公开。
（四）政府信息公开平台建设情况。维护网站专栏。
（五）监督保障情况。每季度检查一次。`;
  return withChapter(good, 1, { text });
}

/** What is said of the narrative against tables, sums and years. */
function told(report: Report): string[] {
  return said(report).filter((one) => /^[TF]/.test(one));
}

describe('复议诉讼的各种写法', () => {
  test.each<[words: string, expected: string[]]>([
    ['行政复议、行政诉讼分别为7件、5件。', []],
    ['行政复议、行政诉讼分别为7件、6件。', ['T07 error']],
    ['涉诉涉复议案件分别为5件和7件。', []],
    ['行政复议：维持3件，纠正1件，其他结果2件，尚未审结1件。行政诉讼：维持3件，其他1件，尚未审结1件。', []],
    ['行政复议：维持4件，纠正1件，其他结果2件，尚未审结1件。行政诉讼5件。', ['T09 error']],
    ['行政诉讼未经复议直接起诉的：总计3件；复议后起诉的：总计2件。行政复议7件。', []],
    ['行政复议7件（含上年结转1件），其中维持3件、责令重新答复1件、终止2件、正在审理1件；行政诉讼5件。', []],
    ['行政复议7件，其中维持3件，撤销1件，申请人撤回2件，在审1件；行政诉讼5件。', []],
    ['行政复议7件，其中维持2件，驳回1件，纠正1件，其他2件，未审结1件；行政诉讼5件。', []],
    ['行政复议7件，其中撤销2件；行政诉讼5件。', ['T09 warning']],
    ['行政复议7件，其中3件维持、1件纠正、2件撤回、1件未审结；行政诉讼5件。', []],
    ['行政复议7件，其中4件维持、1件纠正、2件撤回、1件未审结；行政诉讼5件。', ['T09 error']],
    ['行政诉讼一审3件，二审2件。行政复议7件。', []],
    ['7件答复被申请行政复议，2件经复议后提起诉讼，3件直接提起诉讼。', []],
    ['行政复议7件；行政诉讼5件，2件为复议后起诉，1件已判决驳回诉讼请求。', []],
    ['全年办理行政复议案件26件，其中信息公开类7件；行政诉讼案件31件，其中信息公开类5件。', []],
    ['全年办理行政复议案件26件，其中信息公开类8件；行政诉讼5件。', ['T06 error']],
    ['作为复议机关收到行政复议申请60件，审结58件。被申请行政复议7件，被提起行政诉讼5件。', []],
    ['行政复议7件（上年同期9件），行政诉讼5件。', []],
  ])('%s', (words, expected) => {
    expect(told(telling(`新收政府信息公开申请30件。${words}`))).toEqual(expected);
  });
});

describe('别的年度', () => {
  test.each<[words: string, expected: string[]]>([
    ['2021年至2023年，共收到政府信息公开申请81件。其中2023年30件。', []],
    ['近三年共收到政府信息公开申请81件。', []],
    ['上年收到政府信息公开申请25件，本年收到30件。', []],
    ['收到政府信息公开申请30件（上年度25件）。', []],
    ['2023年收到政府信息公开申请31件。', ['T01 error']],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });
});

describe('申请收办的各种写法', () => {
  test.each<[words: string, expected: string[]]>([
    ['共受理政府信息公开申请32件（含上年结转2件），办结31件。', []],
    ['共受理政府信息公开申请32件（上年结转2件，当年新收30件），办结31件。', []],
    ['共收件32件（其中结转2件），办结31件。', []],
    ['共受理政府信息公开申请32件，办结31件。', ['T03 warning']],
    ['收到申请30件，当年答复29件，另有上年结转2件于1月办结。', []],
    ['收到申请30件，由办公室办理18件、规划股办理9件、耕保股办理3件。', []],
    ['收到申请30件，其中规划股办理9件、耕保股办理4件，办结31件。', []],
    ['收到申请30件，县自然资源局办结29件。', ['T04 error']],
    ['受理申请32件（含上年转入2件），其中公开18件、部分公开5件，另有1件尚在办理期限内。', []],
    ['收到申请30件，对5件申请作出延期答复，对6件申请作出补正告知。', []],
    ['办结31件，其中法定期限内答复31件、延期答复5件。', []],
    ['全年办理申请32件（含结转2件），公开18件、部分公开5件、不予公开3件、无法提供4件、其他方式办结1件。', []],
    ['收到申请30件，申请公开信息条目共126条，其中已公开可查询的68条。', []],
    ['收到申请30件，人均办理10件，评估抽查申请答复3件。', []],
    ['收到申请30件。全县自然资源系统共收到申请82件。', []],
    ['收到申请30件。从内容看，涉及征地12件，涉及规划10件，其他8件。', []],
    ['收到申请30件，其中4件内容不明确，经补正后受理。出具答复书31份、补正告知书4份。', []],
    [
      '办结31件，其中属于已主动公开的8件、予以公开10件、部分公开5件、不予公开3件、无法提供4件、逾期未补正1件。',
      [],
    ],
    ['收到申请30件，结转上年2件，其中28件办结、2件结转下年的为本机关，其余由下属单位办理。', ['T05 warning']],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });
});

describe('口径', () => {
  test.each<[words: string, expected: string[]]>([
    ['共受理32件（含上年结转2件），其中公民27件；当面申请1件，信函申请4件，网络申请27件。', []],
    ['以县政府及办公室名义印发规范性文件1件。', []],
    ['以县政府及办公室名义印发规范性文件3件。', ['T16 warning']],
  ])('%s', (words, expected) => {
    const report = {
      ...telling(`全县收到申请30件。${words}${remedies}`),
      organ: '云溪县人民政府',
      closing: '',
    };
    expect(told(report).filter((one) => one.startsWith('T'))).toEqual(expected);
  });

  test('三张表全为 0：没有许可处罚的部门只是提示', () => {
    const cells = Object.fromEntries(Object.keys(good.cells).map((path) => [path, 0]));
    const of = (organ: string) => said({ ...good, organ, cells }).filter((one) => one.startsWith('N12'));
    expect([of('云溪县自然资源局'), of('云溪县退役军人事务局')]).toEqual([['N12 warning'], ['N12 info']]);
  });
});

describe('总分列举到哪里为止', () => {
  test.each<[words: string, expected: string[]]>([
    ['网站公开300条，其中招生48条，财政20条；通过公众号发布400条。', []],
    ['网站公开300条，其中招生48条；通过公众号发布400条。', []],
    ['网站公开300条，其中招生200条，财政120条；通过公众号发布400条。', ['T12 error']],
    ['收到申请30件，其中网上20件，办结31件。', []],
    ['收到申请30件，其中网上20件、来信9件，办结31件。', ['T13 info']],
    ['收到申请30件，其中网上20件、来信11件，办结31件。', ['T12 error']],
    ['公开信息420条，其中网站210条、公众号160条，其他渠道40条。', ['T12 error']],
  ])('%s', (words, expected) => {
    const given = words.includes('申请') ? words : `${words}收到申请30件。`;
    expect(told(telling(`${given}${remedies}`))).toEqual(expected);
  });
});

describe('百分比算的是谁的几分之几', () => {
  test.each<[words: string, expected: string[]]>([
    ['办结31件，其中不予公开3件（第三方2件、过程性1件），占9.68%；无法提供4件，占12.90%。', []],
    ['办结31件，其中不予公开3件（第三方2件、过程性1件），占9.86%。', ['T15 warning']],
    ['收到申请30件（自然人25件、企业3件、律所2件），办结31件，办结率96.9%。', []],
    ['收到申请32件（含上年结转2件），办结31件，按时办结率100%。', []],
    ['收到申请30件，占比93.75%；上年结转2件，占比6.25%。', []],
    ['行政复议7件，其中撤销1件，占14.3%。', []],
    ['行政复议7件，其中撤销1件，占24.3%。', ['T15 warning']],
  ])('%s', (words, expected) => {
    const given = words.includes('复议') ? words.replace('。', '，行政诉讼5件。') : `${words}${remedies}`;
    expect(told(telling(given))).toEqual(expected);
  });
});

describe('年份、收费、五个方面', () => {
  test.each<[words: string, expected: string[]]>([
    ['收到申请30件，1件是结转到2024年办理的。', []],
    ['收到申请30件，结转2024年办理1件。', []],
    ['收到申请30件，同比增长20%（2022年受理25件）。', []],
    ['2022年受理申请30件。', ['T20 warning']],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });

  test.each(['不收取任何费用。', '未产生信息公开费用。', '信息公开均为免费提供。'])(
    '第六部分写“%s”，收费情况说清了',
    (text) => {
      expect(told(withChapter(good, 6, { text })).filter((one) => one.startsWith('F06'))).toEqual([]);
    },
  );

  test('“收到申请”就是写到了依申请公开', () => {
    const text =
      '主动公开信息300条。收到申请30件。信息管理规范，平台稳定，监督保障有力。信息公开复议7件、诉讼5件。';
    expect(told(withChapter(good, 1, { text }))).toEqual([]);
  });
});

describe('一个数字错了也找得到', () => {
  test.each<[words: string, expected: string[]]>([
    ['1.收到和处理情况。全年共收到33件，自然人28件。', ['T01 error', 'T01 error']],
    ['办结31件（含2022年结转2件），其中予以公开19件、部分公开5件。', ['T09 error']],
    ['收到申请30件，2022年结转2件，共办结33件。', ['T04 error']],
    ['收到申请30件，办结31件，结转3件。', ['T05 error']],
    ['收到申请30件，尚有3件未到答复期限。', ['T05 warning']],
    ['全年办结34件。办结的31件中，予以公开18件。', ['T04 error']],
    ['经办结34件。办结的31件中，予以公开18件。', ['T04 warning']],
    ['全面清理行政规范性文件，废止4件，现行有效9件。', ['T16 error']],
    ['规范性文件继续有效8件。', ['T16 error']],
    ['现行有效规范性文件9件，年内新制发3件。', ['T16 error']],
    ['规范性文件由各股室解读，废止制度4件。', []],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });

  test('直接起诉写 4 件、未审结写 2 件', () => {
    const words =
      '因信息公开提起行政诉讼5件，其中直接起诉4件（维持2件、未审结2件），复议后起诉2件；行政复议7件。';
    expect(told(telling(words)).sort()).toEqual(['T07 error', 'T09 error', 'T12 error']);
  });

  test('全县的数与表相符，同一段里后面的数不符就是错误', () => {
    const report = telling('全县新收政府信息公开申请30件。办结33件。信息公开行政复议7件，诉讼5件。');
    expect(
      told({ ...report, organ: '云溪县人民政府', closing: '' }).filter((one) => one.startsWith('T')),
    ).toEqual(['T04 error']);
  });

  test('没有小标题的短报告也认得“收到申请”', () => {
    const text =
      '主动公开信息300条。2023年收到申请33件，予以公开18件。信息管理规范，平台稳定，监督保障有力。信息公开复议7件、诉讼5件。';
    expect(told(withChapter(good, 1, { text }))).toEqual(['T01 error']);
  });
});

describe('分列与幅度', () => {
  test.each<[words: string, expected: string[]]>([
    ['收到申请30件。按申请方式分：当面5件，邮寄9件，网络16件。', []],
    ['收到申请30件。按申请方式分：当面5件，邮寄9件，网络19件。', ['T12 error']],
    ['收到申请30件，办结31件。按申请方式分：当面5件，邮寄9件，网络19件。', ['T12 warning']],
    ['收到申请30件，申请人为自然人25件；申请渠道为信函8件、网络24件。', []],
    ['收到申请30件，办结31件。其中：规划股受理12件，耕保股受理10件，其他股室受理9件。', []],
    ['收到申请30件，办结31件。其中：规划股受理12件，耕保股受理10件，其他股室受理5件。', ['T12 warning']],
    ['收到申请30件，办结31件。其中：规划股受理12件，耕保股受理10件。', []],
    ['收到申请30件，比上年增加6件，增长25%。', []],
    ['收到申请30件，比上年增加6件，增长20%。', ['T15 warning']],
    ['收到申请30件（自然人25件、企业3件、律所2件），较上年的24件增加6件，增长25%。', []],
    ['收到申请30件，较2022年的40件下降25%。', []],
    ['收到申请30件，较2022年的40件下降33.3%。', ['T15 warning']],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });
});

describe('说没有而表里有', () => {
  test.each<[words: string, expected: string[]]>([
    ['未收到公民、法人和其他组织提出的政府信息公开申请。', ['T01 error']],
    ['未收到商业企业、法律服务机构提出的政府信息公开申请。', []],
    ['收到申请30件，12月未收到政府信息公开申请。', []],
    ['收到申请30件，无结转下年度办理的申请。', ['T05 error']],
    ['收到申请30件，没有上年度结转申请。', ['T02 error']],
    ['收到申请30件，全年未制发行政规范性文件。', ['T16 error']],
    ['收到申请30件，2022年未制发行政规范性文件。', []],
    ['收到申请30件，局办公室未制发规范性文件。', []],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });
});

function begun(text: string): string[] {
  return said(withChapter(good, 1, { text: `${text}${telling('').chapters[0]?.text ?? ''}` }));
}

describe('上年或别家的字样没有改', () => {
  test.each<[text: string, expected: string[]]>([
    ['2022年，县自然资源局坚持规范公开。', ['T20 warning']],
    ['截至2022年12月31日，收到申请30件。', ['T20 warning']],
    ['截至2022年底累计公开信息3000条。', []],
    ['2022年，我局收到申请25件，2023年收到30件。', []],
    ['2023年，县民政局坚持规范公开。', ['Y07 warning']],
    ['2023年，云岭县自然资源局坚持规范公开。', ['Y07 warning']],
    ['2023年，县自然资源局坚持规范公开。', []],
    ['2023年，县资源局坚持规范公开。', []],
  ])('第一部分：%s', (text, expected) => {
    expect(begun(text).filter((one) => /^(?:T20|Y07)/.test(one))).toEqual(expected);
  });

  test.each<[change: Partial<Report>, expected: string[]]>([
    [{ closing: '云溪县自然资源局\n2023年1月18日' }, ['F19 warning']],
    [{ closing: '云溪县自然资源局\n2023年12月29日' }, []],
    [{ closing: '云溪县生态环境局\n2024年1月18日' }, ['F19 warning']],
    [{ closing: '县自然资源局\n2024年1月18日' }, []],
    [{ title: '云溪县自然资源局2022年政府信息公开工作年度报告' }, ['P14 warning']],
  ])('%j', (change, expected) => {
    expect(said({ ...report2021(), ...change })).toEqual(expected);
  });

  test('部分标题改了字：一条提示', () => {
    const renamed = withChapter(report2021(), 2, { heading: '二、主动公开情况' });
    const spaced = withChapter(report2021(), 2, { heading: '二 、 主动公开政府信息情况：' });
    expect([said(renamed), said(spaced)]).toEqual([['F01 info'], []]);
  });
});
