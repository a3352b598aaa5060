import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { matchHeading } from '../../../src/report/read/heading.ts';
import { readReport } from '../../../src/report/read/read-report.ts';

async function read(text: string, name = 'x.html'): Promise<Report> {
  const reading = await readReport(new TextEncoder().encode(text), name);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

function page(...lines: string[]): string {
  return `<html><body>${lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('')}</body></html>`;
}

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

function row(label: string, figures: (number | '')[]): string {
  return `<tr><td>${label}</td>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`;
}

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const header = `<tr><td>申请人情况</td>${applicants.map((label) => `<td>${label}</td>`).join('')}</tr>`;

function tableThree(...pieces: string[][]): string {
  return page(
    '三、收到和处理政府信息公开申请情况',
    ...pieces.map((rows, i) => `<table>${i === 0 ? header : ''}${rows.join('')}</table>`),
    '四、政府信息公开行政复议、行政诉讼情况',
  );
}

const blank: ''[] = ['', '', '', '', '', '', ''];
const seven = [1, 2, 3, 4, 5, 6, 21];

function rowOf(report: Report, key: string): unknown[] {
  return Object.entries(report.cells).flatMap(([path, value]) =>
    path.startsWith(`applications.${key}.`) ? [value] : [],
  );
}

describe('分页断行', () => {
  test.each([
    ['数字在上页', seven, blank],
    ['数字在下页', blank, seven],
  ])('一行断在两页，%s：仍是一行', async (_where, above, below) => {
    const report = await read(
      tableThree(
        [row('2.重复申请', [0, 0, 0, 0, 0, 0, 0]), row('5.要求行政机关确认', above)],
        [row('或重新出具已获取信息', below), row('（七）总计', [1, 2, 3, 4, 5, 6, 21])],
      ),
    );
    expect(rowOf(report, 'notProcessed.reissue')).toEqual(seven);
  });

  test('空白行紧挨着没有行名的数字：不当作空白', async () => {
    const report = await read(
      tableThree([
        row('2.重复申请', blank),
        row('', seven),
        row('4.无正当理由大量反复申请', [0, 0, 0, 0, 0, 0, 0]),
      ]),
    );
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([]);
  });

  test('确实空白的行仍是空白', async () => {
    const report = await read(tableThree([row('2.重复申请', blank), row('3.要求提供公开出版物', seven)]));
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([null, null, null, null, null, null, null]);
  });
});

test('每行多一个空格子、“3.其他”整行空白：仍是空白，不丢', async () => {
  const report = await read(
    tableThree([
      row('', ['', '', '', '', '', '', '']).replace(
        '<td></td>',
        applicants
          .slice(1, 6)
          .map((label) => `<td>${label}</td>`)
          .join(''),
      ),
      row('2.重复申请', seven).replace('</tr>', '<td></td></tr>'),
      row('3.其他', blank).replace('</tr>', '<td></td></tr>'),
    ]),
  );
  expect(rowOf(report, 'otherwise.other')).toEqual([null, null, null, null, null, null, null]);
});

test.each(['〇', 'O', '○', '/'])('以“%s”代 0 的格子：原样保留，不丢行', async (mark) => {
  const marked = row('2.重复申请', seven).replace('<td>2</td>', `<td>${mark}</td>`);
  const report = await read(tableThree([marked]));
  expect(report.cells['applications.notProcessed.repeated.commercialEnterprise']).toEqual({ text: mark });
  expect(rowOf(report, 'notProcessed.repeated')).toHaveLength(7);
});

describe('行名后粘着数字', () => {
  test('表格里首个数字落在行名格', async () => {
    const report = await read(
      tableThree([row('2.重复申请 7', ['', 0, 0, 0, 0, 0, 7]), row('3.要求提供公开出版物', seven)]),
    );
    expect(rowOf(report, 'notProcessed.repeated')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  });

  test('一格一行的文字里，一行写了两格', async () => {
    const report = await read(
      `三、收到和处理政府信息公开申请情况

申请人情况

${applicants.join('\n\n')}

一、本年新收政府信息公开申请数量

153

107

264

167

327

217 1235

二、上年结转政府信息公开申请数量 3

0

0

0

0

0

3

四、政府信息公开行政复议、行政诉讼情况
`,
      'x.txt',
    );
    expect(rowOf(report, 'newlyReceived')).toEqual([153, 107, 264, 167, 327, 217, 1235]);
    expect(rowOf(report, 'carriedIn')).toEqual([3, 0, 0, 0, 0, 0, 3]);
  });
});

test('六个分开的数凑不成七个：不拆多位数来凑', async () => {
  const report = await read(
    tableThree([row('2.重复申请', [12, 0, 0, 0, 0, 3]), row('3.要求提供公开出版物', seven)]),
  );
  expect(rowOf(report, 'notProcessed.repeated')).toEqual([]);
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
