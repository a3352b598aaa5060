/** 翻页: by place, so that a page stays right while new information is published. */
import type { Turns } from './place-text.ts';

export interface PagerProps {
  turns: Turns;
  /** Address of the first page, with its filter and without a place. */
  first: URL;
}

export function Pager({ turns: { previous, next, number }, first }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav class="pager no-print" aria-label="翻页">
      <ul>
        <li>{previous ? <a href={addressOf(first, {})}>首页</a> : <span>首页</span>}</li>
        <li>
          {previous ? (
            <a rel="prev" href={addressOf(first, previous)}>
              上一页
            </a>
          ) : (
            <span>上一页</span>
          )}
        </li>
        {number !== undefined && <li>第 {number} 页</li>}
        <li>
          {next ? (
            <a rel="next" href={addressOf(first, next)}>
              下一页
            </a>
          ) : (
            <span>下一页</span>
          )}
        </li>
      </ul>
    </nav>
  );
}

/** Path and query with these parameters in place of those that say the place. */
function addressOf(first: URL, params: Record<string, string>): string {
  const query = new URLSearchParams(first.search);
  query.delete('after');
  query.delete('back');
  for (const [name, value] of Object.entries(params)) query.set(name, value);
  const text = query.toString();
  return text === '' ? first.pathname : `${first.pathname}?${text}`;
}
