/** 申请之前先查: what may be public already (条例 Art. 36(1)) is shown before the form, and the way to the form stays open. */
import type { Outcome } from '../../../law/outcome.ts';
import type { NoQuery } from '../../../search/query.ts';
import type { PublicSearchPage } from '../../../service/record/public-records.ts';
import { disclosurePath } from '../disclosure/frame/disclosure-env.ts';
import { SearchBox } from '../disclosure/search/search-box.tsx';
import { SearchHits } from '../disclosure/search/search-hits.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';

export interface KnownSearch {
  q: string;
  found: Outcome<PublicSearchPage, NoQuery>;
}

export function AlreadyPublic({ organ, known }: { organ: PortalOrgan; known: KnownSearch | undefined }) {
  return (
    <>
      <p>要找的信息可能已经公开，先查一查，可以不用等答复。</p>
      <SearchBox action={`${organPath(organ, '/apply')}#known`} label="您要找的信息" value={known?.q ?? ''} />
      {known && (
        <div id="known" tabIndex={-1}>
          <Found organ={organ} known={known} />
          <p class="actions">
            <a class="button primary" href="#begin">
              没有我要的，继续填写申请
            </a>
          </p>
        </div>
      )}
    </>
  );
}

function Found({ organ, known: { q, found } }: { organ: PortalOrgan; known: KnownSearch }) {
  if (!found.ok) return <p role="status">{found.because.message}</p>;
  const { hits, count } = found.value;
  if (hits.length === 0) return <p role="status">没有找到与“{q}”有关的公开信息。</p>;
  return (
    <>
      <p role="status">
        已经公开的信息中，与“{q}”有关的有 {count.hits}
        {count.more ? ' 条以上' : ' 条'}
        {count.hits > hits.length && `，列出前 ${hits.length} 条`}：
      </p>
      <SearchHits hits={hits} />
      <p>
        <a href={`${disclosurePath(organ, '/search')}?q=${encodeURIComponent(q)}`}>查看全部检索结果</a>
      </p>
    </>
  );
}
