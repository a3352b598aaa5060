/** 图表的数: what the charts of a report show. A figure the report does not give stays missing, never 0. */
import { applicantColumns, applicationRows } from '../../../report/layout.ts';
import { type CellPath, numberIn, type Report } from '../../../report/model.ts';

export interface ChartData {
  kind: 'ring' | 'bars';
  /** 图题, with its unit. */
  title: string;
  /** Names of the series: one, or last year and this year. */
  series: string[];
  rows: { label: string; values: (number | undefined)[] }[];
  /** Some cell behind the chart is blank, missing or no number; it is not counted, not even as 0. */
  incomplete: boolean;
}

/** 办理结果构成、申请人类别, and year on year where last year's report stands beside. Charts without any figure are left out. */
export function chartsOf(report: Report, last: Report | undefined): ChartData[] {
  const charts = [outcomeRing(report), applicantBars(report), ...(last ? [yearOnYear(report, last)] : [])];
  return charts.filter(({ rows }) =>
    rows.some(({ values }) => values.some((value) => value !== undefined && value > 0)),
  );
}

/** The six heads of 三、本年度办理结果, each the sum of its rows. */
function outcomeRing(report: Report): ChartData {
  const edition = report.edition ?? 2021;
  const heads = new Map<string, CellPath[]>();
  for (const { key, label, heads: above } of applicationRows[edition]) {
    if (above.length === 0 || key === 'total') continue;
    const head = withoutNumeral(above[1] ?? label);
    heads.set(head, [...(heads.get(head) ?? []), `applications.${key}.total`]);
  }
  const rows = [...heads].map(([label, paths]) => ({ label, values: [sumOf(report, paths)] }));
  const incomplete = hasGap(report, [...heads.values()].flat());
  return { kind: 'ring', title: '办理结果构成（件）', series: [seriesName(report)], rows, incomplete };
}

function applicantBars(report: Report): ChartData {
  const classes = applicantColumns
    .filter(({ key }) => key !== 'total')
    .map(({ key, label }) => ({ label, path: `applications.newlyReceived.${key}` }));
  return {
    kind: 'bars',
    title: '本年新收申请的申请人类别（件）',
    series: [seriesName(report)],
    rows: classes.map(({ label, path }) => ({ label, values: [sumOf(report, [path])] })),
    incomplete: hasGap(
      report,
      classes.map(({ path }) => path),
    ),
  };
}

const compared: [label: string, paths: CellPath[]][] = [
  ['本年新收', ['applications.newlyReceived.total']],
  ['上年结转', ['applications.carriedIn.total']],
  ['予以公开', ['applications.disclosed.total']],
  ['部分公开', ['applications.partlyDisclosed.total']],
  ['办结总计', ['applications.total.total']],
  ['结转下年度', ['applications.carriedForward.total']],
  ['行政复议', ['reconsideration.total']],
  ['行政诉讼', ['litigation.direct.total', 'litigation.afterReconsideration.total']],
];

function yearOnYear(report: Report, last: Report): ChartData {
  const paths = compared.flatMap(([, paths]) => paths);
  return {
    kind: 'bars',
    title: '与上一年度比较（件）',
    series: [seriesName(last), seriesName(report)],
    rows: compared.map(([label, paths]) => ({ label, values: [sumOf(last, paths), sumOf(report, paths)] })),
    incomplete: hasGap(report, paths) || hasGap(last, paths),
  };
}

function seriesName({ year }: Report): string {
  return year === undefined ? '未写明年度' : `${year} 年`;
}

/** What is known of these cells; undefined where nothing is. */
function sumOf(report: Report, paths: CellPath[]): number | undefined {
  const known = paths.flatMap((path) => numberIn(report.cells[path]) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0);
}

function hasGap(report: Report, paths: CellPath[]): boolean {
  return paths.some((path) => numberIn(report.cells[path]) === undefined);
}

/** `（二）部分公开（区分处理的，…）` → `部分公开`. */
function withoutNumeral(label: string): string {
  return label.replace(/^（[一二三四五六]）/, '').replace(/（.*$/, '');
}
