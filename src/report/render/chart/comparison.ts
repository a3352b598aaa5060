/** 两年对比: received, settled, carried forward, 复议 and 诉讼 of two reports side by side. */
import type { Report } from '../../model.ts';
import { type Chart, type Figure, figureOf, sumOf } from './chart.ts';
import { chartSvg, emptySvg, inkColour } from './chart-svg.ts';

function measuresOf(report: Report): Figure[] {
  return [
    figureOf(report, 'applications.newlyReceived.total', '本年新收'),
    figureOf(report, 'applications.total.total', '本年办结'),
    figureOf(report, 'applications.carriedForward.total', '结转下年度'),
    figureOf(report, 'reconsideration.total', '行政复议'),
    sumOf(report, ['litigation.direct.total', 'litigation.afterReconsideration.total'], '行政诉讼'),
  ];
}

/** `last` is the earlier report. A figure that one report lacks has no bar and no change. */
export async function comparisonChart(last: Report, report: Report): Promise<Chart> {
  const key = 'comparison';
  const title = '与上一年度对比';
  const [before, now] = [measuresOf(last), measuresOf(report)];
  const names = [yearName(last, '上一年度'), yearName(report, '本年度')];
  const table = {
    head: ['指标', ...names, '增减'],
    rows: now.map((figure, index) => [
      figure.name,
      before[index]?.printed ?? '',
      figure.printed,
      changeOf(before[index]?.number, figure.number),
    ]),
  };
  if (![...before, ...now].some(({ number }) => number !== undefined)) {
    const empty = '两份报告都没有可以对比的数字。';
    return { key, title, svg: emptySvg(key, title, empty), table, empty };
  }
  const description = table.rows
    .map(([name, a, b]) => `${name}：${names[0]}${a}，${names[1]}${b}`)
    .join('；');
  const svg = await chartSvg(key, title, description, 340, {
    legend: { top: 4, textStyle: { color: inkColour, fontSize: 13 } },
    grid: { left: 8, right: 8, top: 44, bottom: 10 },
    xAxis: {
      type: 'category',
      data: now.map(({ name }) => name),
      axisLabel: { color: inkColour, fontSize: 13, interval: 0 },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: inkColour } },
    series: [before, now].map((figures, index) => ({
      type: 'bar',
      name: names[index],
      barMaxWidth: 40,
      data: figures.map(({ number }) => number ?? '-'),
      label: { show: true, position: 'top', color: inkColour, fontSize: 13, textBorderWidth: 0 },
    })),
  });
  return { key, title, svg, table };
}

export function yearName(report: Report, otherwise: string): string {
  return report.year === undefined ? otherwise : `${report.year}年`;
}

function changeOf(before: number | undefined, now: number | undefined): string {
  if (before === undefined || now === undefined) return '—';
  const change = now - before;
  return change > 0 ? `+${change}` : String(change);
}
