/** 检索的表单和结果, in the page of an organ or of the whole site. */
import { validityNames } from '../../../../record/validity.ts';
import type { PublicSearchPage } from '../../../../service/record/public-records.ts';
import { ErrorSummary } from '../../error-summary.tsx';
import { LineField } from '../../fields.tsx';
import { Select } from '../list/filter-form.tsx';
import { Pager } from '../list/pager.tsx';
import { turnsOf } from '../list/place-text.ts';
import { type AskedSearch, genreOptions } from './asked-search.ts';
import { SearchHits, type SearchHitsProps } from './search-hits.tsx';
import { searchPlaceText } from './search-place.ts';

export interface SearchViewProps {
  asked: AskedSearch;
  action: string;
  /** Of the request, for turning pages. */
  address: URL;
  today: string;
  /** 栏目 to choose from; none where several organs are searched. */
  nodes?: readonly (readonly [id: string, title: string])[];
  organName?: SearchHitsProps['organName'];
  /** Where to ask for what was not found. */
  applyAddress?: string | undefined;
}

export function SearchView(props: SearchViewProps) {
  const { asked, action, address, today, nodes = [], organName, applyAddress } = props;
  const { q, typed, faults, found } = asked;
  const narrowed = Object.values(typed).some((text) => text !== '');
  const years = Array.from({ length: 15 }, (_, back) => String(Number(today.slice(0, 4)) - back));
  const line = (name: 'from' | 'until', label: string) => (
    <LineField name={name} label={label} value={typed[name]} faults={faults} size={12} />
  );
  return (
    <>
      <ErrorSummary faults={faults} />
      <form method="get" action={action} role="search" class="search-box no-print">
        <label for="q">检索词</label>
        <div class="row">
          <input type="text" id="q" name="q" value={q} maxLength={200} autocomplete="off" />
          <button type="submit" class="primary">
            检索
          </button>
        </div>
        <p class="hint">词之间用空格隔开；整句放在“”里；也可以检索文号和索引号。</p>
        <details open={narrowed}>
          <summary>缩小范围</summary>
          <div class="row">
            {nodes.length > 0 && (
              <Select name="node" label="栏目" all="全部栏目" value={typed.node} options={nodes} />
            )}
            <Select
              name="year"
              label="年份"
              all="不限"
              value={typed.year}
              options={years.map((year) => [year, `${year} 年`])}
            />
            <Select name="genre" label="体裁" all="不限" value={typed.genre} options={genreOptions} />
            <Select
              name="validity"
              label="有效性"
              all="不限"
              value={typed.validity}
              options={Object.entries(validityNames)}
            />
            {line('from', '发布日期自')}
            {line('until', '至')}
            <Select
              name="order"
              label="排序"
              all="按相关程度"
              value={typed.order}
              options={[['date', '按发布日期']]}
            />
          </div>
        </details>
      </form>
      {found?.ok === false && q !== '' && (
        <p class="notice" role="status">
          {found.because.message}
        </p>
      )}
      {found?.ok === true && (
        <Found {...{ page: found.value, q, action, address, organName, applyAddress, narrowed }} />
      )}
    </>
  );
}

interface FoundProps extends Pick<SearchViewProps, 'action' | 'address' | 'organName' | 'applyAddress'> {
  page: PublicSearchPage;
  q: string;
  narrowed: boolean;
}

function Found({ page, q, action, address, organName, applyAddress, narrowed }: FoundProps) {
  const { hits, next, count, cut } = page;
  const turns = turnsOf(
    address.searchParams.get('after') ?? undefined,
    address.searchParams.get('back') ?? undefined,
    next && searchPlaceText(next),
  );
  return (
    <>
      <h2>检索结果</h2>
      {cut && <p class="notice">{cut.message}</p>}
      <p role="status">
        {count.hits === 0 && hits.length === 0
          ? `没有找到与“${q}”有关的信息。`
          : `找到 ${count.hits}${count.more ? ' 条以上' : ' 条'}。`}
      </p>
      <Suggestions {...{ page, q, action }} />
      {hits.length === 0 && (
        <ul>
          <li>换一个说法，或者少用几个词再试。</li>
          {narrowed && (
            <li>
              <a href={`${action}?q=${encodeURIComponent(q)}`}>去掉范围，重新检索</a>
            </li>
          )}
          {applyAddress !== undefined && (
            <li>
              没有主动公开的信息，可以<a href={applyAddress}>申请公开</a>。
            </li>
          )}
        </ul>
      )}
      <SearchHits hits={hits} organName={organName} />
      <Pager turns={turns} first={address} />
    </>
  );
}

function Suggestions({ page, q, action }: Pick<FoundProps, 'page' | 'q' | 'action'>) {
  const instead = page.suggestions.flatMap(({ word, instead: others }) =>
    others.map((other) => (q.includes(word) ? q.replace(word, other) : other)),
  );
  if (instead.length === 0) return null;
  return (
    <p>
      您是不是要找：
      {instead.map((text) => (
        <span key={text} class="suggestion">
          <a href={`${action}?q=${encodeURIComponent(text)}`}>{text}</a>{' '}
        </span>
      ))}
    </p>
  );
}
