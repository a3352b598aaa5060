import { parseArgs } from 'node:util';
import { compareReports } from '../../report/compare.ts';
import type { CommandIo } from '../command.ts';
import { openReport } from './report-files.ts';

/** 两年对比: `compare LAST THIS`. Exit status: 0, or 2 when a file could not be read or the two are not named. */
export async function compareTwoReports(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [lastFile, thisFile, ...more] = positionals;
  if (lastFile === undefined || thisFile === undefined || more.length > 0) {
    io.err('用法：gongkai report compare 上年报告 本年报告 [--json]\n');
    return 2;
  }
  const [last, current] = [await openReport(lastFile), await openReport(thisFile)];
  for (const [file, reading] of [
    [lastFile, last],
    [thisFile, current],
  ] as const) {
    if (!reading.ok) io.err(`${file}：${reading.because.message}\n`);
  }
  if (!last.ok || !current.ok) return 2;
  const comparison = compareReports(last.value, current.value);
  if (values.json) {
    io.out(`${JSON.stringify(comparison, null, 2)}\n`);
    return 0;
  }
  const changed = comparison.cells.filter((cell) => cell.difference !== undefined && cell.difference !== 0);
  const lines = changed.map(
    (cell) =>
      `  ${cell.label}：${show(cell.last)} → ${show(cell.current)}（${signed(cell.difference ?? 0)}）\n`,
  );
  const findings = comparison.findings.map((finding) => `  [${finding.rule}] ${finding.message}\n`);
  io.out(
    `${last.value.year ?? '上年'} → ${current.value.year ?? '本年'}：${changed.length} 个数字有变化\n${lines.join('')}${findings.join('')}`,
  );
  return 0;
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '（空）';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
