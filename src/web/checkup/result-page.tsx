/** 年报体检：结果页. */
import type { Chart } from '../../report/render/charts.ts';
import { Page } from '../page.tsx';
import type { Examination } from './examine.ts';
import { isExamined } from './examine.ts';
import { ReportResult } from './report-result.tsx';
import { SummaryTable } from './summary-table.tsx';

export interface ResultPageProps {
  examination: Examination;
  /** Of each outcome, in their order. */
  charts: Chart[][];
  mayKeep: boolean;
  /** Stands above the result: what this report is, where it did not just come from the person. */
  origin?: string;
}

export function ResultPage({ examination, charts, mayKeep, origin }: ResultPageProps) {
  const { outcomes, lastUnread } = examination;
  const several = outcomes.length > 1;
  return (
    <Page title="体检结果" place="/checkup">
      <h1>年报体检结果</h1>
      {origin !== undefined && <p class="notice">{origin}</p>}
      {lastUnread && (
        <p class="notice warning">
          上一年度的年报“{lastUnread.name}”未能读取，没有核对跨年关系：{lastUnread.message}
        </p>
      )}
      <p class="no-print">
        <a href="/checkup">{origin === undefined ? '改好后再体检，或者体检另一份' : '体检自己的年报'}</a>
      </p>
      {several && <SummaryTable outcomes={outcomes} />}
      {outcomes.map((outcome, index) =>
        isExamined(outcome) ? (
          <ReportResult
            key={index}
            examined={outcome}
            charts={charts[index] ?? []}
            number={index + 1}
            several={several}
            mayKeep={mayKeep}
          />
        ) : null,
      )}
    </Page>
  );
}
