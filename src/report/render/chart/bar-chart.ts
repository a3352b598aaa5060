/** 横条图: figures under each other, as long as their numbers, the number at the end of the bar. */
import type { Chart, Figure } from './chart.ts';
import { chartSvg, emptySvg, inkColour } from './chart-svg.ts';

/** One bar a figure in the given order; a figure without a number has no bar and stands in the table only. */
export async function barChart(
  key: string,
  title: string,
  heading: string,
  figures: Figure[],
): Promise<Chart> {
  const drawn = figures.filter((figure) => figure.number !== undefined);
  const table = { head: [heading, '件数'], rows: figures.map(({ name, printed }) => [name, printed]) };
  if (drawn.length === 0) {
    const empty = '报告没有这部分数字。';
    return { key, title, svg: emptySvg(key, title, empty), table, empty };
  }
  const description = drawn.map(({ name, number }) => `${name}${number}件`).join('，');
  const svg = await chartSvg(key, title, description, 60 + drawn.length * 30, {
    grid: { left: 8, right: 60, top: 10, bottom: 10 },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: inkColour } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map(({ name }) => shortened(name)),
      axisTick: { show: false },
      axisLabel: { color: inkColour, fontSize: 13, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 20,
        data: drawn.map(({ number }) => number),
        label: { show: true, position: 'right', color: inkColour, fontSize: 13, textBorderWidth: 0 },
      },
    ],
  });
  return { key, title, svg, table };
}

/** Names longer than the axis has room for; the table has them whole. */
function shortened(name: string): string {
  return name.length <= 20 ? name : `${name.slice(0, 19)}…`;
}
