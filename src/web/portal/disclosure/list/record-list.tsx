/** 信息列表: title, 文号, day of publication; a mark only where a document is no longer, or not yet, in force. */
import { validityNames } from '../../../../record/validity.ts';
import type { PublicLine } from '../../../../service/record/public-records.ts';
import { minuteInChina } from '../../page-tags.tsx';
import { recordPath } from '../frame/disclosure-env.ts';

export interface RecordListProps {
  lines: readonly PublicLine[];
  /** What is said where there are none. */
  none: string;
  /** 有效性 of every document, not only where it is out of the ordinary. */
  withValidity?: boolean;
}

export function RecordList({ lines, none, withValidity = false }: RecordListProps) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul class="records">
      {lines.map((line) => (
        <li key={line.recordId}>
          <span class="title">
            <a href={recordPath({ id: line.organId }, line.recordId)}>{line.title}</a>
            <ValidityMark status={line.validity} always={withValidity} />
          </span>
          <span class="document-number">
            {line.documentNumber !== undefined && <span class="visually-hidden">文号：</span>}
            {line.documentNumber}
          </span>
          <time dateTime={dayInChina(line.firstPublishedAt)}>
            <span class="visually-hidden">发布日期：</span>
            {dayInChina(line.firstPublishedAt)}
          </time>
        </li>
      ))}
    </ul>
  );
}

const ordinary: readonly (PublicLine['validity'] | undefined)[] = ['inForce', 'amended', undefined];

export function ValidityMark({ status, always }: { status: PublicLine['validity']; always: boolean }) {
  if (status === undefined || (!always && ordinary.includes(status))) return null;
  return <span class={`validity ${status}`}>{validityNames[status]}</span>;
}

/** 北京时间 'YYYY-MM-DD'. */
export function dayInChina(at: string): string {
  return minuteInChina(at).slice(0, 10);
}
