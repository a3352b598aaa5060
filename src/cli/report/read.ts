import { parseArgs } from 'node:util';
import { cellLabel } from '../../report/cell-label.ts';
import type { CellValue, Report } from '../../report/model.ts';
import { reportJson } from '../../report/render/json.ts';
import type { CommandIo } from '../command.ts';
import { JsonOutput } from './json-output.ts';
import { startProgress } from './progress.ts';
import { listReportFiles, openReport } from './report-files.ts';

/** 读取年报. Exit status: 0, or 2 when a file could not be read. */
export async function readReports(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const { files, hasFolder } = await listReportFiles(positionals);
  const json = values.json ? new JsonOutput(io, files.length, hasFolder) : undefined;
  const progress = startProgress(files.length);
  let status = 0;
  for (const file of files) {
    const reading = await openReport(file);
    progress.step(file);
    if (!reading.ok) {
      status = 2;
      io.err(`${file}：${reading.because.message}\n`);
      json?.add({ source: { file }, error: reading.because });
    } else if (json) json.add(reportJson(reading.value));
    else io.out(plainReport(reading.value));
  }
  progress.stop();
  json?.end();
  return status;
}

function plainReport(report: Report): string {
  const lines = [
    `${report.source.file}（${report.source.format}）`,
    `  ${report.organ ?? '机关未知'}　${report.year ?? '年度未知'}　${report.edition ? `${report.edition} 版格式` : '无法定表格'}`,
    ...report.chapters.map((chapter) => `  ${chapter.heading || '（标题缺失）'}　${chapter.text.length} 字`),
    ...Object.entries(report.cells)
      .filter(([, value]) => value !== 0 && value !== null)
      .map(([path, value]) => `  ${cellLabel(path, report.edition ?? 2021)}：${plainValue(value)}`),
    ...report.notes.map((note) => `  说明：${note.message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function plainValue(value: CellValue): string {
  if (value === null) return '（空）';
  return typeof value === 'number' ? String(value) : value.text;
}
