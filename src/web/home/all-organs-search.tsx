/** 全站检索: over what all organs of this site have made public. */
import { Page } from '../page.tsx';
import type { AskedSearch } from '../portal/disclosure/search/asked-search.ts';
import { SearchView } from '../portal/disclosure/search/search-view.tsx';

export interface AllOrgansSearchProps {
  asked: AskedSearch;
  organs: readonly { id: string; name: string }[];
  address: URL;
  today: string;
}

export function AllOrgansSearch({ asked, organs, address, today }: AllOrgansSearchProps) {
  const names = new Map(organs.map(({ id, name }) => [id, name]));
  return (
    <Page title={asked.q === '' ? '信息检索' : `检索：${asked.q}`} place="/search">
      <h1>在所有机关公开的信息中检索</h1>
      <SearchView
        asked={asked}
        action="/search"
        address={address}
        today={today}
        organName={(organId) => names.get(organId)}
      />
    </Page>
  );
}
