import { parseArgs } from 'node:util';
import { mergeReports } from '../../report/merge.ts';
import type { Report } from '../../report/model.ts';
import { reportJson } from '../../report/render/json.ts';
import type { CommandIo } from '../command.ts';
import { startProgress } from './progress.ts';
import { listReportFiles, openReport } from './report-files.ts';

/** 汇总: `merge FILE...` sums reports cell by cell and lists what is missing. Exit status: 0, or 2 when a file could not be read. */
export async function mergeFiles(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, expect: { type: 'string', multiple: true } },
  });
  const { files } = await listReportFiles(positionals);
  const progress = startProgress(files.length);
  const reports: Report[] = [];
  let status = 0;
  for (const file of files) {
    const reading = await openReport(file);
    progress.step(file);
    if (reading.ok) reports.push(reading.value);
    else {
      status = 2;
      io.err(`${file}：${reading.because.message}\n`);
    }
  }
  progress.stop();
  const merged = mergeReports(reports, values.expect ? { expected: values.expect } : {});
  if (values.json)
    io.out(
      `${JSON.stringify({ ...reportJson(merged.report), missing: merged.missing, absentOrgans: merged.absentOrgans }, null, 2)}\n`,
    );
  else {
    io.out(`已汇总 ${reports.length} 份报告，${Object.keys(merged.report.cells).length} 个数字。\n`);
    for (const { organ, path } of merged.missing) io.out(`  缺：${organ}　${path}\n`);
    for (const organ of merged.absentOrgans) io.out(`  未报送：${organ}\n`);
  }
  return status;
}
