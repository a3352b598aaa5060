/** 办理结果环图: 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理. */
import { outcomeRows } from '../../layout.ts';
import type { Report } from '../../model.ts';
import { type Chart, type Figure, sumOf } from './chart.ts';
import { chartSvg, emptySvg, inkColour } from './chart-svg.ts';

const outcomeNames: Record<string, string> = {
  disclosed: '予以公开',
  partlyDisclosed: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  otherwise: '其他处理',
};

/** The six outcomes of a year, from the total column, whichever form 其他处理 has. */
export function outcomesOf(report: Report): Figure[] {
  const rows = [...new Set([...outcomeRows(2021), ...outcomeRows(2019)].map((row) => row.key))];
  return Object.entries(outcomeNames).map(([key, name]) => {
    const paths = rows.filter((row) => row.split('.')[0] === key).map((row) => `applications.${row}.total`);
    return sumOf(report, paths, name);
  });
}

export async function outcomesChart(report: Report): Promise<Chart> {
  const key = 'outcomes';
  const title = '本年度办理结果构成';
  const figures = outcomesOf(report);
  const total = figures.reduce((sum, { number }) => sum + (number ?? 0), 0);
  const drawn = figures.filter(({ number }) => number !== undefined && number > 0);
  const share = (number: number | undefined): string =>
    number === undefined || total === 0 ? '—' : `${((number / total) * 100).toFixed(1)}%`;
  const table = {
    head: ['办理结果', '件数', '占比'],
    rows: figures.map(({ name, number, printed }) => [name, printed, share(number)]),
  };
  if (drawn.length === 0) {
    const empty = figures.some(({ number }) => number === 0)
      ? '已填的各项办理结果均为0件。'
      : '报告没有办理结果的数字。';
    return { key, title, svg: emptySvg(key, title, empty), table, empty };
  }
  const description = drawn.map(({ name, number }) => `${name}${number}件，占${share(number)}`).join('；');
  const svg = await chartSvg(key, title, description, 340, {
    series: [
      {
        type: 'pie',
        radius: ['42%', '68%'],
        minAngle: 2,
        itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        label: { color: inkColour, fontSize: 13, lineHeight: 18 },
        labelLine: { lineStyle: { color: inkColour } },
        data: drawn.map(({ name, number }) => ({
          name,
          value: number,
          label: { formatter: `${name}\n${number}件 ${share(number)}` },
        })),
      },
    ],
  });
  return { key, title, svg, table };
}
