import { describe, expect, test } from 'vitest';
import { fixtureReport } from '../../../bench/fixture-report.ts';
import { type Chart, reportCharts } from '../../../src/report/render/charts.ts';
import { blankReport } from './blank-report.ts';

function chart(charts: Chart[], key: string): Chart {
  const found = charts.find((one) => one.key === key);
  if (!found) throw new Error(`没有图表 ${key}`);
  return found;
}

describe('年报图表', () => {
  test('一份报告4张图，两份报告另有对比图', async () => {
    const charts = await reportCharts(fixtureReport(2023, 2), fixtureReport(2022, 1));
    expect(charts.map(({ key }) => key)).toEqual([
      'outcomes',
      'reasons',
      'applicants',
      'flows',
      'comparison',
    ]);
    expect((await reportCharts(fixtureReport())).length).toBe(4);
  });

  test('图中没有脚本、样式元素和样式属性，有名称和说明，同一报告两次画出的图逐字相同', async () => {
    const [first, second] = [await reportCharts(fixtureReport()), await reportCharts(fixtureReport())];
    for (const { key, svg, title } of first) {
      expect(svg).not.toMatch(/<style|<script| style=| class=| on\w+=|zr\d/);
      expect(svg).toContain(`<svg role="img" aria-labelledby="${key}-title ${key}-desc"`);
      expect(svg).toContain(`<title id="${key}-title">${title}</title>`);
    }
    expect(second).toEqual(first);
  });

  test('办理结果：5件予以公开、3件不予公开、空白的无法提供不算0', async () => {
    const charts = await reportCharts(
      blankReport(2021, {
        'applications.disclosed.total': 5,
        'applications.partlyDisclosed.total': 0,
        'applications.refused.stateSecret.total': 1,
        'applications.refused.thirdPartyRights.total': 2,
        'applications.refused.internalAffairs.total': { text: '/' },
        'applications.unavailable.notHeld.total': null,
      }),
    );
    expect(chart(charts, 'outcomes').table.rows).toEqual([
      ['予以公开', '5', '62.5%'],
      ['部分公开', '0', '0.0%'],
      ['不予公开', '3（另有1格不是数字，未计入）', '37.5%'],
      ['无法提供', '空白', '—'],
      ['不予处理', '无此格', '—'],
      ['其他处理', '无此格', '—'],
    ]);
    expect(chart(charts, 'outcomes').svg).toContain('5件 62.5%');
  });

  test('原因按件数从多到少排列', async () => {
    const charts = await reportCharts(
      blankReport(2019, {
        'applications.refused.stateSecret.total': 1,
        'applications.notProcessed.petition.total': 9,
        'applications.otherwise.total': 4,
      }),
    );
    expect(chart(charts, 'reasons').table.rows).toEqual([
      ['信访举报投诉类申请', '9'],
      ['其他处理', '4'],
      ['属于国家秘密', '1'],
    ]);
  });

  test('对比：空白的一年不画0，增减写“—”', async () => {
    const last = blankReport(2021, { 'applications.newlyReceived.total': null, 'reconsideration.total': 2 });
    const now = blankReport(2021, { 'applications.newlyReceived.total': 8, 'reconsideration.total': 1 });
    const { table } = chart(await reportCharts({ ...now, year: 2024 }, last), 'comparison');
    expect(table.head).toEqual(['指标', '2023年', '2024年', '增减']);
    expect(table.rows[0]).toEqual(['本年新收', '空白', '8', '—']);
    expect(table.rows[3]).toEqual(['行政复议', '2', '1', '-1']);
  });

  test('没有数字时说没有数字，全为0时说全为0', async () => {
    const none = chart(await reportCharts(blankReport(null)), 'outcomes');
    expect(none.empty).toBe('报告没有办理结果的数字。');
    expect(none.svg).toContain('报告没有办理结果的数字。');
    const zero = chart(
      await reportCharts(blankReport(2021, { 'applications.disclosed.total': 0 })),
      'outcomes',
    );
    expect(zero.empty).toBe('已填的各项办理结果均为0件。');
  });
});
