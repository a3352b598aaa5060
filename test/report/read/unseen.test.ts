import { describe, expect, test } from 'vitest';
import { matchHeading } from '../../../src/report/read/heading.ts';
import { page, read, row, rowOf, seven, tableThree } from './page.ts';

const parts = [
  '一、总体情况',
  '全年主动公开信息90条。',
  '五、存在的主要问题及改进情况',
  '问题是解读不够，下一步加强培训。',
  '六、其他需要报告的事项',
  '本年度没有收取信息处理费。',
];

describe('标题与机关', () => {
  test('标题上方隔着元数据表的菜单文字不算标题', async () => {
    const report = await read(
      page(
        '政务服务',
        '<table><tr><td>索引号</td><td>0001</td></tr></table>',
        '云岭县统计局2023年政府信息公开工作年度报告',
        ...parts,
      ),
    );
    expect(report.title).toBe('云岭县统计局2023年政府信息公开工作年度报告');
    expect(report.organ).toBe('云岭县统计局');
  });

  test.each([
    ['关于云岭县统计局2023年度政府信息公开工作情况的报告', '云岭县统计局'],
    ['云岭县统计局政府信息公开工作年度报告（2023年）', '云岭县统计局'],
    ['云岭县统计局政府信息公开2023年度工作报告', '云岭县统计局'],
    ['《云岭县统计局2023年政府信息公开工作年度报告》', '云岭县统计局'],
    ['云岭县人民政府２０２３年政府信息公开工作年度报告', '云岭县人民政府'],
    ['2023年青石镇人民政府信息公开工作年度报告', '青石镇人民政府'],
  ])('%s：%s', async (title, organ) => {
    const report = await read(page(title, ...parts));
    expect(report.title).toBe(title.replace(/[《》]/g, ''));
    expect(report).toMatchObject({ organ, year: 2023 });
  });
});

describe('章标题在表格里', () => {
  test('每个标题各用一张排版表', async () => {
    const layout = parts.map((line, i) =>
      i % 2 === 0 ? `<table><tr><td></td><td>${line}</td></tr></table>` : line,
    );
    const report = await read(page('云岭县统计局2023年政府信息公开工作年度报告', ...layout));
    expect(report.chapters.map(({ number, text }) => [number, text])).toEqual([
      [1, parts[1]],
      [5, parts[3]],
      [6, parts[5]],
    ]);
  });

  test('标题占数据表首行', async () => {
    const report = await read(
      tableThree([row('2.重复申请', seven)])
        .replace('<p>三、收到和处理政府信息公开申请情况</p>', '')
        .replace('<table>', '<table><tr><td colspan="8">三、收到和处理政府信息公开申请情况</td></tr>'),
    );
    expect(report.chapters.map(({ number }) => number)).toEqual([3, 4]);
    expect(rowOf(report, 'notProcessed.repeated')).toEqual(seven);
  });

  test('统计表里的“二、依申请公开情况”一行不是章标题', async () => {
    const own =
      '<table><tr><td>指标</td><td>数量</td></tr><tr><td>二、依申请公开情况</td><td></td></tr><tr><td>收到数</td><td>7</td></tr></table>';
    const report = await read(page(parts[0] ?? '', own, ...parts.slice(1)));
    expect(report.chapters.map(({ number }) => number)).toEqual([1, 5, 6]);
  });
});

test('页首列着往年年报：取紧接正文的标题', async () => {
  const lines = [2020, 2021, 2022, 2023].map((year) => `云岭县统计局${year}年政府信息公开工作年度报告`);
  const report = await read(page(...lines, '云岭县统计局2021年政府信息公开工作年度报告', ...parts));
  expect(report).toMatchObject({ year: 2021, title: '云岭县统计局2021年政府信息公开工作年度报告' });
});

test.each([
  ['机关与日期同在一行', ['云岭县统计局　　2024年1月18日'], '云岭县统计局　　2024年1月18日'],
  ['日期用点', ['云岭县统计局', '2024.1.18'], '云岭县统计局\n2024.1.18'],
  ['后面还有附件', ['云岭县统计局', '2024年1月18日', '附件：年报.docx'], '云岭县统计局\n2024年1月18日'],
])('落款：%s', async (_how, lines, closing) => {
  const report = await read(page('云岭县统计局2023年政府信息公开工作年度报告', ...parts, ...lines));
  expect(report.closing).toBe(closing);
  expect(report.chapters.at(-1)?.text).not.toContain('2024');
});

test('PDF 里的部首码位（⼀、⼯、⼈）按字读', async () => {
  const report = await read(
    page(
      '⻘石镇⼈⺠政府2023年政府信息公开⼯作年度报告',
      '⼀、总体情况',
      '⻔⼾网站公开信息90条。',
      '五、存在的主要问题及改进情况',
      '解读不够。',
    ),
  );
  expect(report).toMatchObject({
    title: '青石镇人民政府2023年政府信息公开工作年度报告',
    organ: '青石镇人民政府',
    chapters: [{ number: 1, text: '门户网站公开信息90条。' }, { number: 5 }],
  });
});

test.each(['云岭县档案馆', '云岭县消防救援大队', '云岭县供销合作社'])('机关名“%s”独占一行', async (organ) => {
  const report = await read(page(organ, '2023年政府信息公开工作年度报告', ...parts));
  expect(report.title).toBe(`${organ}2023年政府信息公开工作年度报告`);
});

describe('章标题走样', () => {
  test.each([
    ['1 总体情况', 1],
    ['一、总体工作情况', 1],
    ['二、主动公开政府信息的情况', 2],
    ['二、主动公开情况', 2],
    ['三、收到和处理信息公开申请情况', 3],
    ['四、政府信息公开行政复议、诉讼情况', 4],
    ['四、因政府信息公开申请行政复议、提起行政诉讼的情况', 4],
    ['五、存在的问题及下一步改进措施', 5],
    ['六、其他需报告的事项', 6],
    ['【六、其他需要报告的事项】', 6],
  ])('“%s”是第 %i 部分', (line, part) => {
    expect(matchHeading(line)?.part).toBe(part);
  });

  test('全文用（一）（二）作章号', async () => {
    const report = await read(
      page(
        '云岭县统计局2023年政府信息公开工作年度报告',
        ...parts.map((line) => line.replace(/^(.)、/, '（$1）')),
      ),
    );
    expect(report.chapters.map(({ number }) => number)).toEqual([1, 5, 6]);
  });

  test('第一部分里的（二）小标题不是第二部分', async () => {
    const report = await read(
      page(
        '一、总体情况',
        '（一）主动公开政府信息情况',
        '全年公开90条。',
        '（二）收到和处理政府信息公开申请情况',
        '全年收到3件。',
        '五、存在的主要问题及改进情况',
        '解读不够。',
        '六、其他需要报告的事项',
        '没有。',
      ),
    );
    expect(report.chapters.map(({ number }) => number)).toEqual([1, 5, 6]);
    expect(report.chapters[0]?.text).toContain('（二）收到和处理政府信息公开申请情况\n全年收到3件。');
  });

  test('标题与正文粘在一段', async () => {
    const report = await read(
      page(
        '云岭县统计局2023年政府信息公开工作年度报告',
        '一、总体情况全年主动公开信息90条。',
        '五、存在的主要问题及改进情况：问题是解读不够，下一步加强培训。',
        '六、其他需要报告的事项没有。',
      ),
    );
    expect(report.chapters.map(({ number, text }) => [number, text])).toEqual([
      [1, '全年主动公开信息90条。'],
      [5, '问题是解读不够，下一步加强培训。'],
      [6, '没有。'],
    ]);
  });

  test('表上的“表二”“单位：件”不算正文', async () => {
    const report = await read(
      page(
        ...parts.slice(0, 2),
        '二、主动公开政府信息情况',
        '表二 主动公开政府信息情况',
        '单位：件',
        '<table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>7</td></tr></table>',
        ...parts.slice(2),
      ),
    );
    expect(report.chapters[1]?.text).toBe('');
    expect(report.cells['proactive.licences.decisions']).toBe(7);
  });
});

test('两万个标题的网页也在两秒内读完', async () => {
  const started = performance.now();
  const report = await read(
    page(...Array.from({ length: 20_000 }, () => '一、总体情况</p><p>二、主动公开政府信息情况')),
  );
  expect(report.chapters.map(({ number }) => number)).toEqual([1, 2]);
  expect(performance.now() - started).toBeLessThan(2000);
});
