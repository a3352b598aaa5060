import { describe, expect, test } from 'vitest';
import type { NarrativeFigure } from '../../../src/report/narrative/figure.ts';
import { narrativeFigures } from '../../../src/report/narrative/figures.ts';
import { report2021 } from '../fixture-report.ts';

function figuresIn(text: string, year = 2023): NarrativeFigure[] {
  return narrativeFigures(report2021({ year, chapters: [{ number: 1, heading: '一、总体情况', text }] }));
}

function short({ number, unit, kind, paths, qualifiers }: NarrativeFigure): string {
  const cells =
    paths.length > 3
      ? `${paths.length}格`
      : paths.map((path) => path.replace(/^(?:applications|proactive)\./, '')).join('+');
  return [`${number}${unit}`, kind, cells, ...qualifiers.filter((one) => one !== 'whole' && one !== 'part')]
    .filter(Boolean)
    .join(' ');
}

const received = 'received newlyReceived.total';
const handled = 'handled total.total';

describe('文字数据', () => {
  test.each<[text: string, expected: string[]]>([
    ['2023年，共收到政府信息公开申请 3 119 件。', [`3119件 ${received}`]],
    ['2023年，共收到政府信息公开申请３１件。', [`31件 ${received}`]],
    ['共收到政府信息公开申请1,234件。', [`1234件 ${received}`]],
    ['本年度全区收到70件申请，均为政府信息公开申请。', [`70件 ${received}`]],
    ['我局共办理政府信息公开申请十二件。', [`12件 ${handled}`]],
    ['收到政府信息公开申请两件。', [`2件 ${received}`]],
    ['全区受理政府信息公开申请21件，均在法定期限内答复。', [`21件 ${received} accepted`]],
    [
      '新收政府信息公开申请45件，上年结转3件；办结47件，1件结转下年度继续办理。',
      [
        `45件 ${received} newly`,
        '3件 carriedIn carriedIn.total',
        `47件 ${handled}`,
        '1件 carriedForward carriedForward.total',
      ],
    ],
    [
      '答复政府信息公开申请50件（含上年度结转4件，另有3件顺延到下年度答复）。',
      [`50件 ${handled}`, '4件 carriedIn carriedIn.total', '3件 carriedForward carriedForward.total'],
    ],
    ['收到政府信息公开申请5件，结转2022年度申请3件。', [`5件 ${received}`, '3件 carriedIn carriedIn.total']],
    [
      '办结政府信息公开申请5件，2件结转至2024年办理。',
      [`5件 ${handled}`, '2件 carriedForward carriedForward.total'],
    ],
    [
      '办结政府信息公开申请20件，其中：予以公开及部分公开15件，占75%；不予公开3件；无法提供2件。',
      [
        `20件 ${handled}`,
        '15件 outcome disclosed.total+partlyDisclosed.total',
        '75% percent',
        '3件 outcome 8格',
        '2件 outcome unavailable.notHeld.total+unavailable.wouldNeedCreation.total+unavailable.unclearAfterCorrection.total',
      ],
    ],
    [
      '答复公开申请20件，其中3件为部分公开，1件属于本机关不掌握。',
      [`20件 ${handled}`, '3件 outcome partlyDisclosed.total', '1件 outcome unavailable.notHeld.total'],
    ],
    [
      '收到政府信息公开申请45件（其中自然人40件，商业企业5件）。',
      [
        `45件 ${received}`,
        '40件 applicant newlyReceived.naturalPerson',
        '5件 applicant newlyReceived.commercialEnterprise',
      ],
    ],
    [
      '因政府信息公开引起行政复议3件、行政诉讼2件，其中行政复议维持2件、纠正1件。',
      [
        '3件 reconsideration reconsideration.total',
        '2件 litigation litigation.direct.total+litigation.afterReconsideration.total',
        '2件 reconsideration reconsideration.upheld',
        '1件 reconsideration reconsideration.corrected',
      ],
    ],
    ['全年有1件涉及政府信息公开工作的行政复议。', ['1件 reconsideration reconsideration.total']],
    [
      '被提起政府信息公开行政诉讼2次。',
      ['2次 litigation litigation.direct.total+litigation.afterReconsideration.total'],
    ],
    [
      '全年印发行政规范性文件3件，废止2件，现行有效15件。',
      [
        '3件 normativeDocuments normativeDocuments.issued',
        '2件 normativeDocuments normativeDocuments.repealed',
        '15件 normativeDocuments normativeDocuments.inForce',
      ],
    ],
    ['对年内印发的3个规范性文件进行了公开。', ['3个 normativeDocuments normativeDocuments.issued']],
    ['对5个规范性文件进行合法性审查。', ['5个 normativeDocuments']],
    ['市政府及市政府办公开政策性文件11件。', ['11件 policyDocuments normativeDocuments.issued loose']],
    [
      '作出行政许可决定1200件、行政处罚决定35件。',
      ['1200件 decisions licences.decisions', '35件 decisions penalties.decisions'],
    ],
    ['公开行政许可信息1200条。', ['1200条 published']],
    ['行政事业性收费566.53万元。', ['566.53万元 fees fees.amount']],
    ['收取信息处理费120元。', ['120元 processingFee']],
    ['主动公开政府信息约2万条。', ['20000条 published approximate']],
    ['主动公开政府信息5500余条。', ['5500条 published approximate']],
    ['主动公开政府信息669条（期）。', ['669条 published']],
    ['收到政府信息公开申请23件，较2022年增加5件。', [`23件 ${received}`, '5件 received growth']],
    ['2022年收到政府信息公开申请20件。', [`20件 ${received} other-year`]],
    ['收到12345热线转办件560件，办结560件。', ['560件 neighbouring', '560件 neighbouring']],
    ['收到人大代表建议12件、政协提案9件。', ['12件 neighbouring', '9件 neighbouring']],
    ['其中1件转其他机关，2件申请人撤回。', ['1件 other', '2件 other']],
    [
      '落实国办公开办函〔2021〕30号、国令第711号，电话0999-1234567，2023年12月31日前做到“件件有着落”“高效办成一件事”。',
      [],
    ],
    ['发放宣传品数千份，公益短信上百条。', []],
  ])('%s', (text, expected) => {
    expect(figuresIn(text).map(short)).toEqual(expected);
  });

  test('小节标题说明了对象：“（二）依申请公开情况”下的“共收到23件”是申请', () => {
    const figures = figuresIn('（二）依申请公开情况\n全年共收到23件，已答复22件。');
    expect(figures.map(short)).toEqual([`23件 ${received}`, `22件 ${handled}`]);
  });

  test('“二是依申请公开情况。”也是小节标题', () => {
    expect(
      figuresIn('一是主动公开情况。公开信息5条。二是依申请公开情况。共接收到申请书55份。').map(short),
    ).toEqual(['5条 published', `55份 ${received}`]);
  });

  test('“因不掌握无法提供”是一行，“因不掌握等原因无法提供”是一组', () => {
    const [leaf, group] = figuresIn(
      '（二）依申请公开情况。因本机关不掌握相关政府信息无法提供1件。因不掌握等原因无法提供2件。',
    );
    expect([leaf?.paths.length, group?.paths.length]).toEqual([1, 3]);
  });

  test('起止位置指回原文，空格和换行不影响', () => {
    const text = '2023 年，收到政府信息公开申\n请 3 119 件。';
    const [figure] = figuresIn(text);
    expect(text.slice(figure?.start, figure?.end)).toBe('3 119 件');
    expect(figure?.sentence).toBe('2023年，收到政府信息公开申请3119件。');
  });
});
