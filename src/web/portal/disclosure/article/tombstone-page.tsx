/** 已撤下: that it stood here, since when it does not, and why; of its content nothing. */
import { formatDay } from '../../../../law/plain-date.ts';
import { withdrawalCauses } from '../../../../record/event/publication.ts';
import type { Tombstone } from '../../../../record/public-view.ts';
import { Pairs } from '../../pairs.tsx';
import { organPath } from '../../portal-organ.ts';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { type DisclosureOrgan, disclosurePath } from '../frame/disclosure-env.ts';

export function TombstonePage({ organ, tombstone }: { organ: DisclosureOrgan; tombstone: Tombstone }) {
  const { title, indexNumber, publishedOn, withdrawnOn, cause, reason } = tombstone;
  return (
    <ColumnPage
      organ={organ}
      title="信息已撤下"
      column={columnTags(organ, '政府信息公开', '依法应当主动公开的政府信息')}
    >
      <h1>这条信息已经撤下</h1>
      <Pairs
        pairs={[
          ...(title === undefined ? [] : [['名称', title] as [string, string]]),
          ['索引号', indexNumber],
          ['发布日期', formatDay(publishedOn)],
          ['撤下日期', formatDay(withdrawnOn)],
          ['撤下原因', withdrawalCauses[cause]],
          ['说明', reason],
        ]}
      />
      <p>
        需要了解有关情况的，可以<a href={organPath(organ, '/apply')}>申请公开政府信息</a>，或者
        <a href={disclosurePath(organ)}>查阅其他公开的信息</a>。
      </p>
    </ColumnPage>
  );
}
