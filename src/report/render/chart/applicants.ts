/** 申请人构成: the classes of applicants among the year's new applications. */
import { applicantColumns } from '../../layout.ts';
import type { Report } from '../../model.ts';
import { barChart } from './bar-chart.ts';
import { type Chart, figureOf } from './chart.ts';

export function applicantsChart(report: Report): Promise<Chart> {
  const classes = applicantColumns.filter(({ key }) => key !== 'total');
  const figures = classes.map(({ key, label }) =>
    figureOf(
      report,
      `applications.newlyReceived.${key}`,
      key === 'otherOrganization' ? '其他（法人或其他组织）' : label,
    ),
  );
  return barChart('applicants', '本年新收申请的申请人构成', '申请人类别', figures);
}
