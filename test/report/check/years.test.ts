import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { overview2021, report2021, row, withCells, withChapter, withText } from '../fixture-report.ts';
import { said, theFinding } from './said.ts';

const good = report2021();
const fifth =
  '（一）问题。一是目录编排不便查找；二是窗口人员业务不熟，有待培训。（二）改进。一是重编目录，下一步按主题分类；二是安排跟班学习，提高答复水平。';
const lastOverview =
  '2022年，我局按照统一部署推进公开。（一）全年主动公开政府信息380条。（二）新收政府信息公开申请24件。（三）健全审查制度。（四）改版网站。（五）接受监督检查。';

/** 2022, so that 2023 follows from it: 2 carried forward, 8 documents in force, 24 applications. */
const last: Report = withChapter(
  withChapter(
    withCells(report2021({ year: 2022 }), {
      ...row('carriedForward', 2, 0, 0, 0, 0, 0),
      ...row('newlyReceived', 24, 0, 0, 0, 0, 0),
      'proactive.normativeDocuments.inForce': 8,
      'proactive.licences.decisions': 280,
    }),
    1,
    { text: lastOverview },
  ),
  5,
  { text: fifth },
);

describe('与上年报告核对', () => {
  test('前后衔接的两年没有跨年发现', () => {
    expect(said(good, { last })).toEqual([]);
  });

  test.each<[title: string, current: Report, before: Report, expected: string[]]>([
    [
      '上年结转下年 3 件，本年上年结转 2 件：自然人列与总计列两条',
      good,
      withCells(last, row('carriedForward', 3, 0, 0, 0, 0, 0)),
      ['Y01 error', 'Y01 error'],
    ],
    [
      '现行有效 10 ≠ 8 + 2 − 1',
      withText(
        withCells(good, { 'proactive.normativeDocuments.inForce': 10 }),
        1,
        '规范性文件9件',
        '规范性文件10件',
      ),
      last,
      ['Y02 warning'],
    ],
    [
      '上年未审结 4 件，本年总计 2 件',
      good,
      withCells(last, { 'reconsideration.pending': 4, 'reconsideration.total': 5 }),
      ['Y03 warning'],
    ],
    ['许可由 20 件到 316 件', good, withCells(last, { 'proactive.licences.decisions': 20 }), ['Y04 warning']],
    [
      '收费由 5665300 变为 566.53，差一万倍',
      good,
      withCells(last, { 'proactive.fees.amount': 5_665_300 }),
      ['F15 warning', 'Y04 warning'],
    ],
    [
      '第一部分照抄上年',
      good,
      withChapter(last, 1, { text: overview2021.replaceAll('2023', '2022') }),
      ['Y05 error'],
    ],
    ['上年机关是另一名称', good, { ...last, organ: '云溪县国土资源局' }, ['Y08 warning']],
    ['增加 6 件与上年 24 件相符', withText(good, 1, '申请30件，', '申请30件，较上年增加6件，'), last, []],
    [
      '增加 5 件与上年 24 件不符',
      withText(good, 1, '申请30件，', '申请30件，较上年增加5件，'),
      last,
      ['T17 error'],
    ],
    ['增长 25% 相符', withText(good, 1, '申请30件，', '申请30件，较上年增长25%，'), last, []],
    ['下降 25% 方向反了', withText(good, 1, '申请30件，', '申请30件，较上年下降25%，'), last, ['T17 error']],
    [
      '隔一年的报告不作比较',
      good,
      { ...withCells(last, row('carriedForward', 9, 0, 0, 0, 0, 0)), year: 2021 },
      [],
    ],
  ])('%s', (_, current, before, expected) => {
    expect(
      said(current, { last: before })
        .filter((one) => !one.startsWith('Y09'))
        .sort(),
    ).toEqual(expected.sort());
  });

  test('三张表与上年一格未变：Y05', () => {
    const same = { ...good, year: 2022, chapters: last.chapters };
    const found = said(good, { last: same });
    expect(found).toContain('Y05 error');
  });

  test('同一问题原样再列：Y09', () => {
    const report = withChapter(good, 5, { text: fifth });
    expect(
      said(report, {
        last: withChapter(last, 5, {
          text: `${fifth}还有其他方面要继续努力，请群众监督，我们将在新的一年里从头抓起，把每一件小事办好，做到让人民满意，让社会放心，这是我们的共同目标。`,
        }),
      }),
    ).toContain('Y09 info');
  });

  test('Y02 写出算式', () => {
    const report = withCells(good, { 'proactive.normativeDocuments.inForce': 10 });
    expect(theFinding(report, 'Y02', { last })).toMatchObject({
      expected: 9,
      actual: 10,
      left: '8 + 2 - 1',
      difference: 1,
    });
  });
});

const child = (organ: string, licences: number): Report =>
  withCells(report2021({ organ }), { 'proactive.licences.decisions': licences });
const parent = (licences: number): Report => {
  const cells = Object.fromEntries(
    Object.entries(child('甲', 100).cells).map(([path, value]) => [
      path,
      typeof value === 'number' ? Math.round(value * 200) / 100 : value,
    ]),
  );
  return {
    ...report2021({ organ: '云溪县人民政府', cells, chapters: [], page: {} }),
    cells: { ...cells, 'proactive.licences.decisions': licences },
  };
};

const ofLevels = (report: Report, expectedChildren?: string[]): string[] =>
  said(report, {
    children: [child('甲局', 100), child('乙局', 60)],
    ...(expectedChildren ? { expectedChildren } : {}),
  }).filter((one) => one.startsWith('L'));

describe('与下级报告核对', () => {
  test('合计相等没有发现', () => {
    expect(ofLevels(parent(160), ['甲局', '乙局'])).toEqual([]);
  });
  test('少于下级合计是错误', () => {
    expect(ofLevels(parent(159))).toEqual(['L01 error']);
  });
  test('多于下级合计，应报单位齐全是错误，不知道应报名单是警告', () => {
    expect(ofLevels(parent(161), ['甲局', '乙局'])).toEqual(['L01 error']);
    expect(ofLevels(parent(161))).toEqual(['L01 warning']);
  });
  test('缺一家时多出的不作判断，只列缺报', () => {
    expect(ofLevels(parent(161), ['甲局', '乙局', '丙局'])).toEqual(['L02 warning']);
  });
});
