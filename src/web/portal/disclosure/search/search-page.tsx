import { organPath } from '../../portal-organ.ts';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { contentNodes, type DisclosureOrgan, disclosurePath } from '../frame/disclosure-env.ts';
import type { AskedSearch } from './asked-search.ts';
import { SearchView } from './search-view.tsx';

export interface SearchPageProps {
  organ: DisclosureOrgan;
  asked: AskedSearch;
  address: URL;
}

/** 信息检索 over one organ. */
export function SearchPage({ organ, asked, address }: SearchPageProps) {
  return (
    <ColumnPage
      organ={organ}
      title={asked.q === '' ? '信息检索' : `检索：${asked.q}`}
      at="/search"
      wrong={asked.faults.length > 0}
      column={columnTags(organ, '信息检索', '公开信息的检索')}
    >
      <h1>信息检索</h1>
      <SearchView
        asked={asked}
        action={disclosurePath(organ, '/search')}
        address={address}
        today={organ.reckoning.today}
        nodes={contentNodes(organ.catalogue).map(({ id, title }) => [id, title])}
        applyAddress={organPath(organ, '/apply')}
      />
      <p>
        <a href={`/search?q=${encodeURIComponent(asked.q)}`}>在本站所有机关中检索</a>
      </p>
    </ColumnPage>
  );
}
