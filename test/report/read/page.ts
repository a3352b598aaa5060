/** Pages of a fictional report, as web sites print them, for tests of what a reader makes of them. */
import type { Report } from '../../../src/report/model.ts';
import { readReport } from '../../../src/report/read/read-report.ts';

export async function read(text: string, name = 'x.html'): Promise<Report> {
  const reading = await readReport(new TextEncoder().encode(text), name);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

export function page(...lines: string[]): string {
  return `<html><body>${lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('')}</body></html>`;
}

export function row(label: string, figures: (number | '')[]): string {
  return `<tr><td>${label}</td>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`;
}

export const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

export const header = `<tr><td>申请人情况</td>${applicants.map((label) => `<td>${label}</td>`).join('')}</tr>`;

export function tableThree(...pieces: string[][]): string {
  return page(
    '三、收到和处理政府信息公开申请情况',
    ...pieces.map((rows, i) => `<table>${i === 0 ? header : ''}${rows.join('')}</table>`),
    '四、政府信息公开行政复议、行政诉讼情况',
  );
}

export const blank: ''[] = ['', '', '', '', '', '', ''];

export const seven = [1, 2, 3, 4, 5, 6, 21];

export function rowOf(report: Report, key: string): unknown[] {
  return Object.entries(report.cells).flatMap(([path, value]) =>
    path.startsWith(`applications.${key}.`) ? [value] : [],
  );
}
