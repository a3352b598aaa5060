/** 办理经过: what the applicant may know of it, in the order of the days. */

import type { ApplicantEntry } from '../../../case/timeline/applicant-timeline.ts';
import { formatDay } from '../../../law/plain-date.ts';

export function Timeline({ entries }: { entries: readonly ApplicantEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map(({ on, title, facts }, index) => (
        <li key={index}>
          <time dateTime={on}>{formatDay(on)}</time>
          <strong>{title}</strong>
          {facts.map((fact) => (
            <p key={fact} class="typed">
              {fact}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
