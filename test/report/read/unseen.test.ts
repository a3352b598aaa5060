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
