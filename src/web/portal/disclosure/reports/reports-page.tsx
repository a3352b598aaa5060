/** 政府信息公开年报: newest year first. */
import type { PublicLine } from '../../../../service/record/public-records.ts';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { type DisclosureOrgan, recordPath } from '../frame/disclosure-env.ts';
import { dayInChina } from '../list/record-list.tsx';

export interface ReportsPageProps {
  organ: DisclosureOrgan;
  reports: readonly (PublicLine & { year: number })[];
}

export function ReportsPage({ organ, reports }: ReportsPageProps) {
  return (
    <ColumnPage
      organ={organ}
      title="政府信息公开年报"
      at="/reports"
      column={columnTags(organ, '政府信息公开年报', '政府信息公开工作年度报告', '政府信息公开年报')}
    >
      <h1>政府信息公开工作年度报告</h1>
      <p>每年 1 月 31 日前公布上一年度的报告（《中华人民共和国政府信息公开条例》第四十九条、第五十条）。</p>
      {reports.length === 0 ? (
        <p>还没有公布年度报告。</p>
      ) : (
        <ul class="records">
          {reports.map(({ recordId, title, year, firstPublishedAt, documentNumber }) => (
            <li key={recordId}>
              <span class="title">
                <a href={recordPath(organ, recordId)}>{title}</a>
              </span>
              <span class="document-number">{documentNumber ?? `${year} 年度`}</span>
              <time dateTime={dayInChina(firstPublishedAt)}>{dayInChina(firstPublishedAt)}</time>
            </li>
          ))}
        </ul>
      )}
    </ColumnPage>
  );
}
