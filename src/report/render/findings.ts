/** 发现清单工作簿: one row a finding, with its figures and its ground, and a sheet that counts them by organ. */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { cellLabel } from '../cell-label.ts';
import type { Finding, FindingStatus, Report, Severity } from '../model.ts';

export interface FindingsOfReport {
  report: Report;
  findings: Finding[];
}

export const severityNames: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };
export const statusNames: Record<FindingStatus, string> = {
  fail: '不符',
  uncertain: '待核实',
  'not-assessable': '无法判断',
};

const font = { fontFamily: '宋体', fontSize: 11 } as const;
const border = { borderStyle: 'thin', borderColor: '#666666' } as const;

type Value = string | number | undefined;

interface Column {
  heading: string;
  width: number;
  value: (of: { report: Report; finding: Finding; number: number }) => Value;
}

const columns: Column[] = [
  { heading: '单位', width: 24, value: ({ report }) => report.organ },
  { heading: '年度', width: 7, value: ({ report }) => report.year },
  { heading: '文件', width: 20, value: ({ report }) => report.source.file },
  { heading: '编号', width: 6, value: ({ number }) => circled(number) },
  { heading: '规则', width: 7, value: ({ finding }) => finding.rule },
  { heading: '级别', width: 7, value: ({ finding }) => severityNames[finding.severity] },
  { heading: '状态', width: 9, value: ({ finding }) => statusNames[finding.status] },
  { heading: '问题', width: 46, value: ({ finding }) => finding.message },
  {
    heading: '涉及单元格',
    width: 40,
    value: ({ report, finding }) => finding.cells.map((path) => cellLabel(path, report.edition)).join('\n'),
  },
  { heading: '公式', width: 26, value: ({ finding }) => finding.formula },
  { heading: '左边', width: 14, value: ({ finding }) => finding.left },
  { heading: '右边', width: 14, value: ({ finding }) => finding.right },
  { heading: '差额', width: 8, value: ({ finding }) => finding.difference },
  { heading: '依据', width: 26, value: ({ finding }) => finding.basis },
  { heading: '证据原文', width: 36, value: ({ finding }) => finding.evidence },
  { heading: '建议', width: 36, value: ({ finding }) => finding.suggestion },
];

/**
 * 发现清单 (.xlsx): sheet 汇总 counts the findings of each report by level, sheet 发现 has one row a finding, numbered ①, ② …
 * within its report as on the screen. Text is written as text, never as a formula.
 */
export async function renderFindings(items: FindingsOfReport[]): Promise<Uint8Array> {
  const rows: SheetData = items.flatMap(({ report, findings }) =>
    findings.map((finding, index) =>
      columns.map((column) => valueCell(column.value({ report, finding, number: index + 1 }))),
    ),
  );
  const workbook = writeXlsxFile([
    {
      sheet: '汇总',
      data: summaryRows(items),
      columns: [28, 8, 32, 8, 8, 8, 8, 10, 10].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: '发现',
      data: [columns.map((column) => headCell(column.heading)), ...rows],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ]);
  return new Uint8Array(await workbook.toBuffer());
}

const severities: Severity[] = ['error', 'warning', 'info'];
const openStatuses: FindingStatus[] = ['uncertain', 'not-assessable'];

function summaryRows(items: FindingsOfReport[]): SheetData {
  const headings = [
    '单位',
    '年度',
    '文件',
    ...severities.map((severity) => severityNames[severity]),
    '合计',
    ...openStatuses.map((status) => `其中${statusNames[status]}`),
  ];
  const counts = items.map(({ findings }) => [
    ...severities.map((severity) => findings.filter((finding) => finding.severity === severity).length),
    findings.length,
    ...openStatuses.map((status) => findings.filter((finding) => finding.status === status).length),
  ]);
  const sums = (counts[0] ?? []).map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return [
    headings.map(headCell),
    ...items.map(({ report }, index) =>
      [report.organ, report.year, report.source.file, ...(counts[index] ?? [])].map(valueCell),
    ),
    ...(items.length < 2 ? [] : [['总计', undefined, undefined, ...sums].map(valueCell)]),
  ];
}

function headCell(value: string): CellObject {
  return {
    value,
    type: String,
    ...font,
    ...border,
    fontWeight: 'bold',
    backgroundColor: '#E8EEF5',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  };
}

function valueCell(value: Value): CellObject {
  const style = { ...font, ...border, alignVertical: 'top', wrap: true } as const;
  if (typeof value === 'number') return { value, type: Number, align: 'center', ...style };
  return value === undefined || value === '' ? style : { value, type: String, ...style };
}

/** 带圈编号: ①–㊿, then plain numbers. */
export function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return String(number);
}
