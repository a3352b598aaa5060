/** 年报的图表 (年报分析): results, applicants, grounds, flows, and the comparison with the year before. */
import type { Report } from '../model.ts';
import { applicantsChart } from './chart/applicants.ts';
import type { Chart } from './chart/chart.ts';
import { comparisonChart } from './chart/comparison.ts';
import { flowsChart } from './chart/flows.ts';
import { outcomesChart } from './chart/outcomes.ts';
import { reasonsChart } from './chart/reasons.ts';

export type { Chart } from './chart/chart.ts';

/** The charts of a report; with the report of the year before also the comparison. The same report gives the same bytes. */
export async function reportCharts(report: Report, last?: Report): Promise<Chart[]> {
  return [
    await outcomesChart(report),
    await reasonsChart(report),
    await applicantsChart(report),
    await flowsChart(last ? [last, report] : [report]),
    ...(last ? [await comparisonChart(last, report)] : []),
  ];
}
