import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { overview2021, report2019, report2021, withChapter, withText } from '../fixture-report.ts';
import { said, theFinding } from './said.ts';

const good = report2021();
const headings = (report: Report, change: (heading: string, number: number) => string): Report => ({
  ...report,
  chapters: report.chapters.map((chapter) => ({
    ...chapter,
    heading: change(chapter.heading, chapter.number),
  })),
});
const dropped = (report: Report, ...numbers: number[]): Report => ({
  ...report,
  chapters: report.chapters.filter(({ number }) => !numbers.includes(number)),
});

describe('六个部分', () => {
  test.each<[title: string, report: Report, expected: string[]]>([
    ['缺第六部分', dropped(good, 6), ['F01 error']],
    ['缺二、三、四部分只报一条', dropped(good, 2, 3, 4), ['F01 error']],
    [
      '第一部分超过 1000 字',
      withChapter(good, 1, {
        text: `${overview2021}\n${'坚持以公开促规范，以公开促服务，方便群众查询。'.repeat(30)}`,
      }),
      ['F03 info'],
    ],
    ['第五部分写“无”', withChapter(good, 5, { text: '无。' }), ['F04 error']],
    [
      '第五部分没有问题',
      withChapter(good, 5, {
        text: '2024年，我局将继续围绕中心工作，创新公开方式，拓宽公开渠道，加强与群众的沟通交流，提高公开水平，更好服务社会公众，推动自然资源各项事业取得新的进展，全面完成上级部署的各项公开任务，按要求做好信息发布。',
      }),
      ['F04 warning'],
    ],
    [
      '第五部分笼统',
      withChapter(good, 5, { text: '公开内容还不够丰富，下一步将加强学习，提高工作水平。' }),
      ['F05 info'],
    ],
    ['第六部分写“无”', withChapter(good, 6, { text: '无' }), ['F06 warning']],
    [
      '收费写在第一部分',
      withText(
        withChapter(good, 6, { text: '无其他需要报告的事项。' }),
        1,
        '（三）政府',
        '未收取信息处理费。\n（三）政府',
      ),
      ['F06 info'],
    ],
    [
      '收了费，第六部分不写',
      withText(
        withChapter(good, 6, { text: '无其他需要报告的事项。' }),
        1,
        '（三）政府',
        '收取信息处理费120元。\n（三）政府',
      ),
      ['F07 error', 'F06 info'],
    ],
    [
      '只写主动公开和依申请公开',
      withChapter(good, 1, {
        text: overview2021
          .replace(/（三）政府信息管理[\s\S]*/, '')
          .replace('门户网站公开', '来信公开')
          .replace('微信公众号', '窗口')
          .replaceAll('行政规范性文件', '文件'),
      }),
      ['F02 warning'],
    ],
  ])('%s', (_, report, expected) => {
    expect(said(report)).toEqual(expected);
  });

  test('2020 年度报告的第六部分写“无”不要求说收费', () => {
    expect(said(withChapter(report2019(), 6, { text: '无' }))).toEqual([]);
  });
});

describe('序号', () => {
  test.each<[title: string, report: Report, expected: string[]]>([
    [
      '二至五部分序号丢失：警告',
      headings(good, (heading, number) => (number > 1 && number < 6 ? heading.slice(2) : heading)),
      ['F16 warning'],
    ],
    [
      '少编一位：错误',
      headings(good, (heading, number) =>
        number === 1 ? heading : `${'一二三四五'.charAt(number - 2)}${heading.slice(1)}`,
      ),
      ['F16 error'],
    ],
    [
      '用“第一部分”或“1.”也对',
      headings(good, (heading, number) =>
        number % 2 ? `第${heading.charAt(0)}部分 ${heading.slice(2)}` : `${number}. ${heading.slice(2)}`,
      ),
      [],
    ],
    ['小节缺（一）：警告', withText(good, 1, '（一）主动公开情况。', '主动公开情况。'), ['F16 warning']],
    ['小节两个（三）：警告', withText(good, 1, '（四）政府', '（三）政府'), ['F16 warning']],
    [
      '第五部分有内容没有标题',
      dropped(
        {
          ...good,
          chapters: good.chapters.map((chapter) =>
            chapter.number === 4 ? { ...chapter, text: good.chapters[4]?.text ?? '' } : chapter,
          ),
        },
        5,
      ),
      ['F16 error'],
    ],
    ['第一部分里用“二、工作机制”', withText(good, 1, '（三）政府', '二、工作机制\n（三）政府'), ['W14 info']],
  ])('%s', (_, report, expected) => {
    expect(said(report)).toEqual(expected);
  });
});

describe('发布与形式', () => {
  const government = {
    ...good,
    organ: '云溪县人民政府',
    title: '云溪县人民政府2023年政府信息公开工作年度报告',
    closing: '云溪县人民政府\n2024年1月18日',
  };
  const ofGovernment = (page: Report['page']): Report => ({
    ...government,
    page,
    chapters: government.chapters.map((c) => ({ ...c, text: c.text.replaceAll('我局', '我县') })),
  });
  test.each<[title: string, report: Report, expected: string[]]>([
    [
      '部门 2 月 1 日发布',
      { ...good, page: { publishedOn: '2024-02-01', host: 'www.yunxi.gov.cn' } },
      ['P01 error'],
    ],
    ['部门 1 月 31 日发布', { ...good, page: { publishedOn: '2024-01-31', host: 'www.yunxi.gov.cn' } }, []],
    [
      '后年的发布日期多半是迁移，警告',
      { ...good, page: { publishedOn: '2025-06-01', host: 'www.yunxi.gov.cn' } },
      ['P01 warning'],
    ],
    ['县政府汇总报告 2 月 20 日发布', ofGovernment({ publishedOn: '2024-02-20' }), []],
    ['县政府汇总报告 2 月 21 日发布', ofGovernment({ publishedOn: '2024-02-21' }), ['P01 warning']],
    ['不是 gov.cn', { ...good, page: { host: 'www.example.com' } }, ['P11 warning']],
    [
      '读取时已注明来源不可信',
      { ...good, page: {}, notes: [{ code: 'untrusted-host', message: '来源不可信' }] },
      ['P11 warning'],
    ],
    ['发布早于落款', { ...good, page: { publishedOn: '2024-01-10' } }, ['P13 warning']],
    ['标题缺“年度”', { ...good, title: '云溪县自然资源局2023年政府信息公开工作报告' }, ['P14 info']],
    [
      '没有统计期限',
      { ...good, preamble: '本报告由云溪县自然资源局编制，联系电话0999-1234567。' },
      ['F17 info'],
    ],
    [
      '统计期限年份不对',
      { ...good, preamble: good.preamble.replaceAll('2023年', '2022年') },
      ['F17 warning'],
    ],
    ['没有落款', { ...good, closing: '' }, ['F19 info']],
    ['残留书签', withText(good, 1, '（三）', '[bookmark: _GoBack]（三）'), ['F20 info']],
    ['几百个空格', withText(good, 1, '（三）', `${' '.repeat(300)}（三）`), ['F20 info']],
    ['段落中的制表符', withText(good, 1, '（三）政府', '立查立改。\t\t（三）政府'), ['F20 info']],
    ['网页代码', withText(good, 1, '（三）', '&nbsp;<br>（三）'), ['F20 info']],
    [
      '2018 年度只说明不按现行表样检查',
      { ...good, year: 2018, edition: null, cells: {}, chapters: [], page: {} },
      ['F08 info'],
    ],
  ])('%s', (_, report, expected) => {
    expect(said(report)).toEqual(expected);
  });

  test('管委会 2 月 8 日发布：说明按层级判定', () => {
    const report = { ...good, organ: '东屿综合实验区管委会', page: { publishedOn: '2024-02-08' } };
    const finding = theFinding(report, 'P01');
    expect(finding).toMatchObject({ severity: 'warning', status: 'uncertain' });
    expect(finding.message).toContain('按层级判定');
  });
});
