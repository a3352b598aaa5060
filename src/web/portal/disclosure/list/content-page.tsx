/** 法定主动公开内容: the records of a node, or of all, twenty a page. */
import type { PublicPage } from '../../../../service/record/public-records.ts';
import { ErrorSummary } from '../../error-summary.tsx';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags, nodeTags } from '../frame/column-tags.ts';
import { type DisclosureOrgan, disclosurePath, nodePath, nodeTrail } from '../frame/disclosure-env.ts';
import { FilterForm } from './filter-form.tsx';
import type { ReadFilter } from './list-filter.ts';
import { Pager } from './pager.tsx';
import type { Turns } from './place-text.ts';
import { RecordList } from './record-list.tsx';

export interface ContentPageProps {
  organ: DisclosureOrgan;
  read: ReadFilter;
  /** Undefined where the filter cannot be used. */
  page: PublicPage | undefined;
  turns: Turns;
  address: URL;
}

export function ContentPage({ organ, read, page, turns, address }: ContentPageProps) {
  const { typed, faults } = read;
  const above = nodeTrail(organ.catalogue, typed.node);
  const node = above.pop();
  const title = node?.title ?? '法定主动公开内容';
  const all = { label: '法定主动公开内容', href: disclosurePath(organ, '/content') };
  const steps = above.map(({ id, title: label }) => ({ label, href: nodePath(organ, id) }));
  return (
    <ColumnPage
      organ={organ}
      title={turns.number === undefined || turns.number === 1 ? title : `${title}（第 ${turns.number} 页）`}
      at={node ? undefined : '/content'}
      node={node?.id}
      trail={node ? [all, ...steps] : []}
      wrong={faults.length > 0}
      column={
        node ? nodeTags(organ, node) : columnTags(organ, title, '依法应当主动公开的政府信息', '政府信息公开')
      }
    >
      <h1>{title}</h1>
      {node && (
        <p class="basis">
          公开依据：{node.basis}
          {node.unit !== undefined && `；责任单位：${node.unit}`}
        </p>
      )}
      <ErrorSummary faults={faults} />
      <FilterForm organ={organ} action={disclosurePath(organ, '/content')} typed={typed} faults={faults} />
      {page && (
        <>
          <p class="total">共 {totalInWords(page.total)} 条</p>
          <RecordList lines={page.lines} none="没有符合条件的信息。" />
          <Pager turns={turns} first={address} />
        </>
      )}
    </ColumnPage>
  );
}

/** 总数, counted to 10000. */
export function totalInWords(total: number): string {
  return total >= 10_000 ? '10000 以上' : String(total);
}
