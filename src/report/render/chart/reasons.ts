/** 未予公开的原因: every ground under （三）不予公开 to （六）其他处理, most frequent first. */
import { outcomeRows } from '../../layout.ts';
import type { Report } from '../../model.ts';
import { barChart } from './bar-chart.ts';
import { type Chart, figureOf } from './chart.ts';

export function reasonsChart(report: Report): Promise<Chart> {
  const keys = new Set<string>();
  const rows = [...outcomeRows(2021), ...outcomeRows(2019)].filter((row) => {
    const isGround = !/^(?:disclosed|partlyDisclosed)$/.test(row.key);
    const isNew = !keys.has(row.key) && report.cells[`applications.${row.key}.total`] !== undefined;
    if (isGround && isNew) keys.add(row.key);
    return isGround && isNew;
  });
  const figures = rows
    .map((row) => figureOf(report, `applications.${row.key}.total`, groundName(row.label)))
    .sort((a, b) => (b.number ?? -1) - (a.number ?? -1));
  return barChart('reasons', '未予公开的原因（按件数排列）', '原因', figures);
}

function groundName(label: string): string {
  const name = label.replace(/^(?:\d\.|（六）)/, '');
  return name === '其他' ? '其他（其他处理）' : name;
}
