/** 图: chart data → SVG text, drawn on the server so that a chart needs no script. */
import { BarChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data.ts';

use([BarChart, PieChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

const width = 560;
const font = {
  fontFamily: 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif',
  fontSize: 14,
  color: '#222',
};
const colours = ['#015293', '#7fb2dd', '#8a4b00', '#d9a441', '#6b6b6b', '#1b6b36'];

export function chartSvg(data: ChartData): string {
  const height = data.kind === 'ring' ? 320 : 60 + data.rows.length * (data.series.length > 1 ? 46 : 34);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    color: colours,
    textStyle: font,
    ...(data.kind === 'ring' ? ring(data) : bars(data)),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Every slice carries its name and figure; slices of 0 are left to the table. */
function ring({ rows }: ChartData): EChartsCoreOption {
  const slices = rows.flatMap(({ label, values: [value] }) =>
    value ? [{ name: `${label} ${value}`, value }] : [],
  );
  return {
    aria: { enabled: true, decal: { show: true } },
    series: [
      {
        type: 'pie',
        radius: ['38%', '66%'],
        percentPrecision: 1,
        label: { ...font, formatter: '{b}\n{d}%', lineHeight: 18 },
        itemStyle: { borderColor: '#fff', borderWidth: 2 },
        data: slices,
      },
    ],
  };
}

function bars({ rows, series }: ChartData): EChartsCoreOption {
  return {
    grid: { left: 8, right: 48, top: series.length > 1 ? 36 : 8, bottom: 8, containLabel: true },
    ...(series.length > 1 && { legend: { data: series, top: 0, textStyle: font } }),
    xAxis: { type: 'value', minInterval: 1, axisLabel: font },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ label }) => label), axisLabel: font },
    series: series.map((name, place) => ({
      name,
      type: 'bar',
      // Last year pale, this year strong.
      color: series.length > 1 && place === 0 ? colours[1] : colours[0],
      label: { ...font, show: true, position: 'right' },
      data: rows.map(({ values }) => values[place] ?? '-'),
    })),
  };
}
