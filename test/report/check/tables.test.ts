import { describe, expect, test } from 'vitest';
import { cellPaths } from '../../../src/report/layout.ts';
import type { CellValue, Report } from '../../../src/report/model.ts';
import { report2019, report2021, row, withCells } from '../fixture-report.ts';
import { said, theFinding } from './said.ts';

type Case = [title: string, report: Report, expected: string[]];
const good = report2021();
const blank = (paths: string[]): Record<string, CellValue> =>
  Object.fromEntries(paths.map((path) => [path, null]));
const without = (report: Report, prefix: string): Report =>
  withCells(
    report,
    Object.fromEntries(
      Object.keys(report.cells)
        .filter((path) => path.startsWith(prefix))
        .map((path) => [path, undefined]),
    ),
  );

const columnBlank = ['newlyReceived', 'carriedIn', 'total', 'carriedForward'].map(
  (key) => `applications.${key}.researchInstitution`,
);

const cases: Case[] = [
  [
    '科研机构新收 1 件，结果全为 0：该列 N01，该行 N03',
    withCells(good, { 'applications.newlyReceived.researchInstitution': 1 }),
    ['N01 error', 'N03 error'],
  ],
  [
    '科研机构新收 1 件，结果一格未填：空白不当 0，仍是 N01',
    withCells(good, { ...blank(columnBlank), 'applications.newlyReceived.researchInstitution': 1 }),
    ['N01 error', 'N03 error', 'F12 warning', 'N02 info', 'N03 info'],
  ],
  [
    '其他处理一格多 1：N02 与 N03',
    withCells(good, { 'applications.otherwise.other.otherOrganization': 1 }),
    ['N02 error', 'N03 error'],
  ],
  [
    '复议总计 2 改 3：N04，文字写 2 件仍与分项相符',
    withCells(good, { 'reconsideration.total': 3 }),
    ['N04 error'],
  ],
  [
    '许可件数 316.5：F14，与文字不符 T16',
    withCells(good, { 'proactive.licences.decisions': 316.5 }),
    ['F14 error', 'T16 error'],
  ],
  ['行政强制 -1：F14', withCells(good, { 'proactive.coercion.decisions': -1 }), ['F14 error']],
  ['县局规章现行有效 1：N07', withCells(good, { 'proactive.regulations.inForce': 1 }), ['N07 error']],
  ['强制一格空白：F12', withCells(good, { 'proactive.coercion.decisions': null }), ['F12 warning']],
  [
    '强制一格为“/”：F12，不是 F13',
    withCells(good, { 'proactive.coercion.decisions': { text: '/' } }),
    ['F12 warning'],
  ],
  [
    '许可填“316件”：F13',
    withCells(good, { 'proactive.licences.decisions': { text: '316件', number: 316 } }),
    ['F13 warning'],
  ],
  ['县局收费 32627.7 万元：F15', withCells(good, { 'proactive.fees.amount': 32_627.7 }), ['F15 warning']],
  [
    '2023 年度第（六）项带 2019 年栏目：F09 一条',
    withCells(good, {
      'proactive.penalties.previousItems': 0,
      'proactive.penalties.change': 0,
      'proactive.coercion.previousItems': 0,
      'proactive.coercion.change': 0,
    }),
    ['F09 error'],
  ],
  [
    '2023 年度用 2019 年全套表样：F08 一条',
    {
      ...report2019(),
      year: 2023,
      title: '青禾市自然资源局2023年政府信息公开工作年度报告',
      page: {},
      preamble: good.preamble,
      closing: '',
      chapters: good.chapters.map((c) => (c.number === 1 ? { ...c, text: '' } : c)),
    },
    ['F08 error', 'F03 warning'],
  ],
  [
    '2020 年度用 2021 年表样：F08',
    {
      ...withCells(good, {}),
      year: 2020,
      page: {},
      preamble: report2019().preamble,
      title: good.title.replace('2023', '2020'),
      chapters: report2019().chapters.map((c) =>
        c.number === 1
          ? {
              ...c,
              text: c.text
                .replaceAll(/\d+件/g, '若干件')
                .replace('全部按期办结', '按期答复')
                .replace('没有因政府信息公开被申请行政复议、提起行政诉讼', '复议2件、诉讼1件'),
            }
          : c,
      ),
    },
    ['F08 error'],
  ],
  [
    '表四整张不在：F11 一条，文中复议诉讼数无从核对',
    without(without(good, 'reconsideration'), 'litigation'),
    ['F11 error', 'T01 warning'],
  ],
  ['表三缺一行：F11', without(good, 'applications.refused.stateSecret'), ['F11 error', 'N02 info']],
  [
    '复议 9 件、诉讼 40 件多于 32 件申请：S01',
    withCells(good, { 'litigation.direct.other': 40, 'litigation.direct.total': 41 }),
    ['T07 error', 'S01 warning', 'S02 info'],
  ],
];

describe('表内规则', () => {
  test.each(cases)('%s', (_, report, expected) => {
    const found = said(report).filter((one) => !/^(?:F17|F18|F19|S02) info$/.test(one));
    expect(found.sort()).toEqual(expected.filter((one) => one !== 'S02 info').sort());
  });

  test('N02 说出两个数：分项之和 31，总计 30', () => {
    const finding = theFinding(
      withCells(good, {
        'applications.total.naturalPerson': 25,
        'applications.carriedForward.naturalPerson': 2,
      }),
      'N02',
    );
    expect(finding).toMatchObject({
      severity: 'error',
      status: 'fail',
      expected: 26,
      actual: 25,
      difference: 1,
    });
    expect(finding.message).toContain('26');
    expect(finding.message).toContain('25');
  });

  test('整列“总计”空白只给一条 F12，不给一串 N03 错误', () => {
    const leaves = cellPaths(2021).filter((path) =>
      /^applications\.(?!newlyReceived|carriedIn|total|carriedForward).*\.total$/.test(path),
    );
    const report = withCells(good, blank(leaves));
    const found = said(report);
    expect(found.filter((one) => one.endsWith('error'))).toEqual([]);
    expect(found.filter((one) => one === 'F12 warning')).toHaveLength(1);
  });

  test('相邻两格 1、2 拼成 12 恰好等于总计：F21 指出两格', () => {
    const cells = { ...row('newlyReceived', 0, 1, 2, 0, 0, 0), 'applications.newlyReceived.total': 12 };
    const finding = theFinding(withCells(good, cells), 'F21');
    expect(finding.cells).toEqual([
      'applications.newlyReceived.commercialEnterprise',
      'applications.newlyReceived.researchInstitution',
      'applications.newlyReceived.total',
    ]);
  });

  test('单行“其他处理”印在 2021 表里：F09 指到该行，合计仍能核算', () => {
    const single = Object.fromEntries(
      Object.keys(row('otherwise', 0, 0, 0, 0, 0, 0)).map((path) => [
        path,
        good.cells[path.replace('otherwise.', 'otherwise.correctionLapsed.')] ?? 0,
      ]),
    );
    const report = withCells(without(good, 'applications.otherwise.'), single);
    expect(said(report)).toEqual(['F09 error']);
    expect(theFinding(report, 'F09').cells[0]).toBe('applications.otherwise');
  });
});

const labelled = (labels: Record<string, string>) => ({ ...good, labels });

describe('栏目名称', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      '“本单位不掌握”是 info',
      { 'applications.unavailable.notHeld': '1.本单位不掌握相关政府信息' },
      ['F10 info'],
    ],
    [
      '中间缺字是 warning',
      { 'applications.refused.forbiddenByLaw': '2.其他法律行政止公开' },
      ['F10 warning'],
    ],
    ['少“行政”两字是 info', { 'proactive.normativeDocuments': '规范性文件' }, ['F10 info']],
    ['半角括号不算', { 'applications.disclosed': '(一)予以公开' }, []],
    [
      '三个序号用全角点合为一条 info',
      {
        'applications.refused.stateSecret': '1．属于国家秘密',
        'applications.notProcessed.repeated': '2．重复申请',
        'applications.otherwise.other': '3、其他',
      },
      ['F10 info'],
    ],
  ])('%s', (_, labels, expected) => {
    expect(said(labelled(labels))).toEqual(expected);
  });
});
