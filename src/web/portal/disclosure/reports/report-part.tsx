/** 年报的分析图表和下载, read from the text that is public. */
import type { Chart } from '../../../../report/render/charts.ts';
import { Charts } from '../../../checkup/charts.tsx';
import { type DisclosureOrgan, recordPath } from '../frame/disclosure-env.ts';

/** 下载的格式: endings and names. */
export const reportFormats = [
  ['docx', 'Word 文件'],
  ['xlsx', 'Excel 工作簿'],
  ['json', 'JSON 数据'],
] as const;

export interface ReportPartProps {
  organ: DisclosureOrgan;
  recordId: string;
  charts: Chart[];
}

export function ReportPart({ organ, recordId, charts }: ReportPartProps) {
  return (
    <section class="report" aria-labelledby="analysis">
      <h2 id="analysis">年报分析和数据</h2>
      <p class="no-print">
        下载：
        {reportFormats.map(([format, label]) => (
          <span key={format}>
            <a href={`${recordPath(organ, recordId)}/report.${format}`}>{label}</a>
            {'　'}
          </span>
        ))}
      </p>
      <Charts charts={charts} prefix="report" />
    </section>
  );
}
