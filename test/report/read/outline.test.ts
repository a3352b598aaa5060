import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { matchHeading } from '../../../src/report/read/heading.ts';
import { findOrgan, findYear } from '../../../src/report/read/organ-name.ts';
import { readReportText } from '../../../src/report/read/read-report.ts';

async function read(text: string): Promise<Report> {
  const reading = await readReportText(text);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

describe('章标题', () => {
  test.each([
    ['一、总体情况', 1],
    ['总体情况', 1],
    ['第二部分 主动公开政府信息情况', 2],
    ['三、行政机关收到和处理政府信息公开申请情况', 3],
    ['四、政府信息公开行政法复议、行政诉讼情况', 4],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['五、政府信息公开工作存在的主要问题及改进情况', 5],
    ['主要问题及改进措施', 5],
    ['六、其他需要报告的事项', 6],
  ])('“%s”是第 %i 部分', (line, part) => {
    expect(matchHeading(line)?.part).toBe(part);
  });

  test.each([
    '（一）主动公开情况',
    '（四）政府信息公开平台建设',
    '主动公开情况',
    '本年新收政府信息公开申请数量',
    '一是加强领导',
  ])('“%s”不是章标题', (line) => {
    expect(matchHeading(line)).toBeUndefined();
  });
});

describe('机关与年度', () => {
  const texts = { preamble: '', closing: '', publisher: '' };

  test.each([
    ['云岭县自然资源局2023年政府信息公开工作年度报告', '云岭县自然资源局'],
    ['2023年云汀市人民政府办公厅政府信息公开工作年度报告', '云汀市人民政府办公厅'],
    ['云汀市住建局2022年度政府信息公开工作年度报告', '云汀市住房和城乡建设局'],
    ['青屿县2023年政府信息公开工作年度报告', '青屿县人民政府'],
  ])('%s：%s', (title, organ) => {
    expect(findOrgan(title, texts)).toBe(organ);
  });

  test('管委会要写在导言里才算报告机关，正文里提到不算', () => {
    expect(
      findOrgan('青屿新区2023年政府信息公开工作年度报告', {
        ...texts,
        preamble: '由青屿新区管委会办公室编制。',
      }),
    ).toBe('青屿新区管委会');
  });

  test('导言里写全了上级市名的，用全称', () => {
    const preamble = '本报告由云汀市青屿区人民政府办公室编制。';
    expect(findOrgan('青屿区人民政府2023年政府信息公开工作年度报告', { ...texts, preamble })).toBe(
      '云汀市青屿区人民政府',
    );
  });

  test.each([
    ['云岭县自然资源局二〇二三年政府信息公开工作年度报告', 2023],
    ['云岭县自然资源局２０２２年政府信息公开工作年度报告', 2022],
  ])('%s：%i 年', (title, year) => {
    expect(findYear(title)).toBe(year);
  });
});

const body = `一、总体情况
全年主动公开信息90条。
五、存在的主要问题及改进情况
问题是解读不够，下一步加强培训。
六、其他需要报告的事项
无。`;

describe('标题、导言、落款', () => {
  test('标题断成三行，机关名独占一行', async () => {
    const report = await read(
      `云岭县自然资源局\n2023年政府信息公开\n工作年度报告\n本报告依条例编制。\n${body}`,
    );
    expect(report).toMatchObject({
      title: '云岭县自然资源局2023年政府信息公开工作年度报告',
      preamble: '本报告依条例编制。',
      organ: '云岭县自然资源局',
      year: 2023,
    });
  });

  test('落款机关与日期不算正文', async () => {
    const report = await read(
      `云岭县自然资源局2023年政府信息公开工作年度报告\n${body}\n云岭县自然资源局\n2024年1月20日`,
    );
    expect(report.closing).toBe('云岭县自然资源局\n2024年1月20日');
    expect(report.chapters.at(-1)?.text).toBe('无。');
  });

  test('日期上一行是正文的，不当作落款机关', async () => {
    const report = await read(
      `云岭县自然资源局2023年政府信息公开工作年度报告\n${body}\n一是满意率2.9%；\n2024年1月20日`,
    );
    expect(report.closing).toBe('2024年1月20日');
  });

  test('正文是简体而标题仍是繁体的，照样认出', async () => {
    const report = await read(
      `云岭县自然资源局2023年政府信息公开工作年度报告\n${body.replace('总体情况', '總體情況')}`,
    );
    expect(report.chapters[0]).toMatchObject({ number: 1, heading: '一、總體情況' });
  });

  test('三张表没有了就说没有，格子不补 0', async () => {
    const report = await read(`云岭县自然资源局2023年政府信息公开工作年度报告\n${body}`);
    expect(report.cells).toEqual({});
    expect(report.edition).toBe(2021);
    expect(report.notes.map((note) => note.code)).toContain('tables-missing');
  });

  test('2018 年的旧格式不套用三表', async () => {
    const report = await read(
      `云岭县2018年政府信息公开工作年度报告\n一、概述\n全年公开90条。\n二、主动公开政府信息情况\n全年公开90条。`,
    );
    expect(report.edition).toBeNull();
    expect(report.notes.map((note) => note.code)).toContain('pre-2019-format');
  });

  test('不是年报的文字读不出年报，说明要什么', async () => {
    const reading = await readReportText('会议通知：明天上午九点开会。');
    expect(reading).toMatchObject({ ok: false, because: { code: 'no-report' } });
  });
});
