import { daysBetween, formatDay, plainDate } from '../../../../law/plain-date.ts';
import { consultationStatusNames } from '../../../../record/consultation-status.ts';
import type { ConsultationLine } from '../../../../service/record/public-records.ts';
import { type DisclosureOrgan, recordPath } from '../frame/disclosure-env.ts';

export interface OpinionListProps {
  organ: DisclosureOrgan;
  lines: readonly ConsultationLine[];
  none: string;
}

/** 意见征集清单: state and time left in words. */
export function OpinionList({ organ, lines, none }: OpinionListProps) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul class="opinions">
      {lines.map((line) => (
        <li key={line.recordId}>
          <a href={recordPath(organ, line.recordId)}>{line.title}</a>
          <p>
            <span class={`state ${line.status}`}>{consultationStatusNames[line.status]}</span>
            {'　'}
            {formatDay(plainDate(line.from))}至{formatDay(plainDate(line.until))}
            {line.status === 'open' && `　${timeLeft(organ.reckoning.today, line.until)}`}
            {line.received !== undefined && `　收到意见 ${line.received} 条`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** 剩余时间: the last day counts. */
export function timeLeft(today: string, until: string): string {
  const days = daysBetween(plainDate(today), plainDate(until));
  return days === 0 ? '今天截止' : `还有 ${days} 天`;
}
