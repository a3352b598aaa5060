/** 一份年报的体检结果: verdict, findings, tables and text with their marks, charts, downloads. */
import type { Report } from '../../report/model.ts';
import type { Chart } from '../../report/render/charts.ts';
import { reportTables } from '../../report/render/table-layout.ts';
import { Charts } from './charts.tsx';
import { Downloads } from './downloads.tsx';
import type { Examined } from './examine.ts';
import { FindingList } from './finding-list.tsx';
import { lastYearDoubt } from './last-year.ts';
import { MarkedTable } from './marked-table.tsx';
import { MarkedText, textPaths } from './marked-text.tsx';
import { marksByCell } from './marks.ts';
import { Verdict } from './verdict.tsx';

export interface ReportResultProps {
  examined: Examined;
  charts: Chart[];
  /** 1-based place among the files that were sent. */
  number: number;
  /** Whether other reports stand on the page. */
  several: boolean;
  mayKeep: boolean;
}

export function ReportResult({ examined, charts, number, several, mayKeep }: ReportResultProps) {
  const { report, last, findings, figures } = examined;
  const prefix = `r${number}`;
  const place = several ? `第 ${number} 份 ` : '';
  const tables = reportTables(report);
  const marks = marksByCell(findings);
  const shown = new Set([
    ...tables.flatMap(({ rows }) => rows.flat().flatMap(({ path }) => path ?? [])),
    ...textPaths(report),
  ]);
  return (
    <section class="report" id={prefix} aria-labelledby={`${prefix}-name`}>
      <h2 id={`${prefix}-name`}>
        {place}
        {nameOf(report)}
      </h2>
      <p class="source">
        文件：{examined.name}（{report.source.format}）
        {report.edition !== null && `；${report.edition} 年版格式`}
        {last && `；上一年度：${nameOf(last)}`}
      </p>
      {last && <LastYearDoubt report={report} last={last} />}
      <Verdict findings={findings} />
      {several && (
        <p class="no-print">
          <a href="#summary">回到汇总</a>
        </p>
      )}
      {report.notes.length > 0 && (
        <div class="notice">
          <h3>关于这份文件</h3>
          <ul>
            {report.notes.map((note, index) => (
              <li key={index}>{note.message}</li>
            ))}
          </ul>
        </div>
      )}
      <Downloads examined={examined} mayKeep={mayKeep} />
      {findings.length > 0 && (
        <>
          <h3 id={`${prefix}-findings`}>发现的问题</h3>
          <p class="hint no-print">点“位置”可以到表格里的单元格；点单元格里的编号可以回到这里。</p>
          <FindingList {...{ report, findings, prefix, shown }} />
        </>
      )}
      <h3 id={`${prefix}-tables`}>表格</h3>
      {tables.length === 0 ? (
        <p>没有读到三张法定表格。</p>
      ) : (
        <p class="hint">
          <span class="legend failing error">实线框</span> 是不符的单元格，
          <span class="legend taking-part error">虚线框</span>
          是参与计算的单元格，编号与上面的清单对应；〔缺〕表示文件里没有这一格。
        </p>
      )}
      {tables.map((table) => (
        <MarkedTable key={table.number} {...{ table, marks, prefix, place }} />
      ))}
      <MarkedText {...{ report, findings, figures, marks, prefix }} />
      <Charts {...{ charts, prefix }} />
    </section>
  );
}

function LastYearDoubt({ report, last }: { report: Report; last: Report }) {
  const doubt = lastYearDoubt(report, last);
  return doubt === undefined ? null : <p class="notice warning">{doubt}</p>;
}

function nameOf(report: Report): string {
  if (report.organ === undefined && report.year === undefined)
    return report.title || '未写明机关和年度的年报';
  return `${report.organ ?? '未写明机关'} ${report.year === undefined ? '未写明年度' : `${report.year} 年`}年报`;
}
