import { parseArgs } from 'node:util';
import { checkReport } from '../../report/check/check.ts';
import type { Finding, Report } from '../../report/model.ts';
import type { CommandIo } from '../command.ts';
import { JsonOutput } from './json-output.ts';
import { startProgress } from './progress.ts';
import { listReportFiles, openReport } from './report-files.ts';
import { type SummaryRow, summaryTable } from './summary-table.ts';

/** 年报体检. Exit status: 0 no error-level finding, 1 at least one, 2 a file could not be read. */
export async function checkReports(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      last: { type: 'string' },
      children: { type: 'string', multiple: true },
    },
  });
  const { files, hasFolder, passedOver } = await listReportFiles(positionals);
  const last = await openBeside(values.last ? [values.last] : [], io);
  const children = await openBeside(values.children ?? [], io);
  if (!last || !children) return 2;
  const beside = { ...(last[0] && { last: last[0] }), ...(children.length > 0 && { children }) };
  const json = values.json ? new JsonOutput(io, files.length, hasFolder) : undefined;
  const progress = startProgress(files.length);
  const summary: SummaryRow[] = [];
  for (const file of files) {
    const reading = await openReport(file);
    progress.step(file);
    if (!reading.ok) {
      io.err(`${file}：${reading.because.message}\n`);
      json?.add({ source: { file }, error: reading.because, findings: [] });
      summary.push({ file, unreadable: true, errors: 0, warnings: 0, infos: 0 });
      continue;
    }
    const report = reading.value;
    const findings = checkReport(report, beside);
    summary.push(summaryRow(file, report, findings));
    if (json) json.add(checkJson(report, findings));
    else if (files.length === 1) io.out(plainFindings(report, findings));
  }
  progress.stop();
  json?.end();
  if (!json && files.length > 1) io.out(summaryTable(summary));
  if (passedOver > 0) io.err(`目录里另有 ${passedOver} 个文件不是年报常用的格式，没有体检。\n`);
  if (summary.some((row) => row.unreadable)) return 2;
  return summary.some((row) => row.errors > 0) ? 1 : 0;
}

/** Reports to hold the others against; undefined, said on standard error, when one of them cannot be read. */
async function openBeside(paths: string[], io: CommandIo): Promise<Report[] | undefined> {
  const reports: Report[] = [];
  for (const file of (await listReportFiles(paths)).files) {
    const reading = await openReport(file);
    if (!reading.ok) {
      io.err(`${file}：${reading.because.message}\n`);
      return undefined;
    }
    reports.push(reading.value);
  }
  return reports;
}

/** The contract's object for one checked report. */
export function checkJson(report: Report, findings: Finding[]): object {
  const { source, organ, year, edition } = report;
  return { source, organ: organ ?? null, year: year ?? null, edition, findings };
}

function summaryRow(file: string, report: Report, findings: Finding[]): SummaryRow {
  const count = (severity: Finding['severity']): number =>
    findings.filter((f) => f.severity === severity).length;
  return {
    file,
    unreadable: false,
    ...(report.organ !== undefined && { organ: report.organ }),
    ...(report.year !== undefined && { year: report.year }),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

const severityWords = { error: '错误', warning: '警告', info: '提示' } as const;

/** 体检结果 for people: one line a finding, its figures below. */
export function plainFindings(report: Report, findings: Finding[]): string {
  const head = `${report.organ ?? report.source.file}　${report.year ?? ''}　发现 ${findings.length} 处\n`;
  const lines = findings.map((finding, index) => {
    const sides = finding.left && finding.right ? `　${finding.left} ≠ ${finding.right}` : '';
    const figures = finding.formula ? `\n      ${finding.formula}${sides}` : '';
    return `  ${index + 1}. [${severityWords[finding.severity]} ${finding.rule}] ${finding.message}${figures}\n`;
  });
  return head + lines.join('') + report.notes.map((note) => `  说明：${note.message}\n`).join('');
}
