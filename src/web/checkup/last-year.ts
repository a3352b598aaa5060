/** 上一年度: which of several reports another one is to be held against. */
import type { Report } from '../../report/model.ts';

/** 同一机关上一年度的年报. Both must say their organ and year; a guess would accuse the wrong organ. */
export function lastYearOf(report: Report, others: Report[]): Report | undefined {
  if (report.organ === undefined || report.year === undefined) return undefined;
  const year = report.year - 1;
  return others.find((other) => other.organ === report.organ && other.year === year);
}

/** 跨年核对的提醒: why the report given as last year's may not be the right one; undefined where it fits. */
export function lastYearDoubt(report: Report, last: Report): string | undefined {
  const doubts: string[] = [];
  if (report.organ !== undefined && last.organ !== undefined && report.organ !== last.organ)
    doubts.push(`机关不同（${last.organ}）`);
  if (report.year !== undefined && last.year !== undefined && last.year !== report.year - 1)
    doubts.push(`年度不相邻（${last.year} 年）`);
  if (last.year === undefined) doubts.push('没有写明年度');
  return doubts.length === 0
    ? undefined
    : `所选的上一年度年报与本报告${doubts.join('、')}，请确认是否选错文件。`;
}
