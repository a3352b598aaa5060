/** 关联: interpretations of a document and the document an interpretation explains, what amends or repeals it, and so on, by relation. */
import { interpretationForms } from '../../../../record/content/about.ts';
import type { PublicRecord } from '../../../../record/public-view.ts';
import { relationName } from '../../../../record/relation.ts';
import type { LinkedRecord } from '../../../../service/record/public-records.ts';
import { recordPath } from '../frame/disclosure-env.ts';
import { dayInChina } from '../list/record-list.tsx';

interface Entry {
  relation: string;
  title: string;
  address: string;
  on: string;
  form: string | undefined;
  elsewhere: boolean;
}

export interface RelatedProps {
  record: PublicRecord;
  links: readonly LinkedRecord[];
}

export function Related({ record, links }: RelatedProps) {
  const entries = [...links.map(ours), ...elsewhere(record)];
  if (entries.length === 0) return null;
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.relation, [...(groups.get(entry.relation) ?? []), entry]);
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">相关信息</h2>
      <dl>
        {[...groups].map(([relation, group]) => (
          <div key={relation}>
            <dt>{relation}</dt>
            {group.map(({ title, address, on, form, elsewhere: away }) => (
              <dd key={address}>
                <a href={address} rel={away ? 'noopener noreferrer' : undefined}>
                  {title}
                </a>
                {form !== undefined && `（${form}）`} <time dateTime={on}>{on}</time>
                {away && '（其他网站）'}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function ours(line: LinkedRecord): Entry {
  return {
    relation: relationName(line.relation),
    title: line.title,
    address: recordPath({ id: line.organId }, line.recordId),
    on: dayInChina(line.firstPublishedAt),
    form: line.form && interpretationForms[line.form],
    elsewhere: false,
  };
}

function elsewhere({ links }: PublicRecord): Entry[] {
  return links.flatMap(({ relation, to, form }) =>
    to.kind === 'elsewhere'
      ? [
          {
            relation: relationName(relation),
            title: to.title,
            address: to.address,
            on: to.publishedOn,
            form: form && interpretationForms[form],
            elsewhere: true,
          },
        ]
      : [],
  );
}
