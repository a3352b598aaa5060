/** 政府信息公开栏目首页: what came out last, what opinions are asked for, and the ways into the column. */
import type { ConsultationLine, PublicLine } from '../../../../service/record/public-records.ts';
import { RecordList } from '../list/record-list.tsx';
import { OpinionList } from '../opinions/opinion-list.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { ColumnPage } from './column-page.tsx';
import { columnTags } from './column-tags.ts';
import { contentNodes, type DisclosureOrgan, disclosurePath, nodePath } from './disclosure-env.ts';

export interface ColumnHomeProps {
  organ: DisclosureOrgan;
  newest: readonly PublicLine[];
  open: readonly ConsultationLine[];
}

export function ColumnHome({ organ, newest, open }: ColumnHomeProps) {
  const first = contentNodes(organ.catalogue).filter(({ parent }) => parent === undefined);
  return (
    <ColumnPage
      organ={organ}
      title="政府信息公开"
      at=""
      column={columnTags(organ, '政府信息公开', '依法应当主动公开的政府信息')}
    >
      <h1>{organ.name}政府信息公开</h1>
      <SearchBox action={disclosurePath(organ, '/search')} label="检索公开的信息" />
      <h2>最新公开</h2>
      <RecordList lines={newest} none="还没有公开的信息。" />
      {newest.length > 0 && (
        <p>
          <a href={disclosurePath(organ, '/content')}>全部信息</a>
        </p>
      )}
      {open.length > 0 && (
        <>
          <h2>正在征集意见</h2>
          <OpinionList organ={organ} lines={open} none="" />
        </>
      )}
      {first.length > 0 && (
        <>
          <h2>按目录查阅</h2>
          <ul class="kinds">
            {first.map(({ id, title, count }) => (
              <li key={id}>
                <a href={nodePath(organ, id)}>
                  {title}
                  <span class="count">（{count}）</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </ColumnPage>
  );
}
