/** 来与去: what came in (上年结转, 本年新收) against what became of it (six outcomes, 结转下年度), one pair of bars a year. */
import type { Report } from '../../model.ts';
import { type Chart, type Figure, figureOf } from './chart.ts';
import { chartSvg, emptySvg, inkColour } from './chart-svg.ts';
import { yearName } from './comparison.ts';
import { outcomesOf } from './outcomes.ts';

interface Bar {
  name: string;
  figures: Figure[];
}

function barsOf(report: Report): Bar[] {
  const year = yearName(report, '本年度');
  return [
    {
      name: `${year}来件`,
      figures: [
        figureOf(report, 'applications.carriedIn.total', '上年结转'),
        figureOf(report, 'applications.newlyReceived.total', '本年新收'),
      ],
    },
    {
      name: `${year}去向`,
      figures: [...outcomesOf(report), figureOf(report, 'applications.carriedForward.total', '结转下年度')],
    },
  ];
}

function findIn(bar: Bar, name: string): Figure | undefined {
  return bar.figures.find((figure) => figure.name === name);
}

/** Reports in the order of their years; the two bars of a year are equal where the report balances. */
export async function flowsChart(reports: Report[]): Promise<Chart> {
  const key = 'flows';
  const title = '申请的来件与去向';
  const bars = reports.flatMap(barsOf);
  const names = [...new Set(bars.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const table = {
    head: ['项目', ...bars.map(({ name }) => name)],
    rows: names.map((name) => [name, ...bars.map((bar) => findIn(bar, name)?.printed ?? '')]),
  };
  if (!bars.some(({ figures }) => figures.some(({ number }) => number !== undefined))) {
    const empty = '报告没有申请收办的数字。';
    return { key, title, svg: emptySvg(key, title, empty), table, empty };
  }
  const description = bars
    .map(
      ({ name, figures }) => `${name}：${figures.map((figure) => figure.name + figure.printed).join('，')}`,
    )
    .join('；');
  const svg = await chartSvg(key, title, description, 110 + bars.length * 56, {
    legend: { top: 4, textStyle: { color: inkColour, fontSize: 13 } },
    grid: { left: 8, right: 24, top: 66, bottom: 10 },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: inkColour } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { color: inkColour, fontSize: 13 },
    },
    color: flowColours,
    series: names.map((name) => ({
      type: 'bar',
      name,
      stack: 'flow',
      barMaxWidth: 34,
      itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
      data: bars.map((bar) => findIn(bar, name)?.number ?? '-'),
    })),
  });
  return { key, title, svg, table };
}

/** 上年结转, 本年新收, the six outcomes in the colours of the ring, 结转下年度. */
const flowColours = [
  '#7A7A7A',
  '#004B76',
  '#0072B2',
  '#C25700',
  '#00805E',
  '#8A4F7D',
  '#8C6D00',
  '#4D4D4D',
  '#9A9A9A',
];
