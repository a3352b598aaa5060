/** 下载和保留: one form that carries the report back, with a button for every format. */
import type { Examined } from './examine.ts';
import { packPayload } from './payload.ts';

const buttons: [format: string, label: string][] = [
  ['findings', '发现清单（Excel）'],
  ['docx', '年报 Word'],
  ['xlsx', '年报 Excel'],
  ['html', '年报网页'],
  ['md', '年报 Markdown'],
  ['json', '年报数据 JSON'],
];

export interface DownloadsProps {
  examined: Examined;
  /** False where this server has no store to keep reports in. */
  mayKeep: boolean;
}

export function Downloads({ examined, mayKeep }: DownloadsProps) {
  return (
    <form method="post" action="/checkup/download" class="downloads">
      <input type="hidden" name="payload" value={packPayload(examined)} />
      <p class="actions">
        <span>下载：</span>
        {buttons.map(([format, label]) => (
          <button key={format} type="submit" name="format" value={format}>
            {label}
          </button>
        ))}
      </p>
      <p class="hint">“年报”各种格式按规定版式重新输出，数字和文字照原件，不作更正。</p>
      {mayKeep && (
        <p class="actions">
          <button type="submit" formAction="/kept">
            保留这份报告
          </button>
          <span class="hint">
            存入本系统的数据库，以后可以打开、与保留的上一年度年报核对，也可以删除；能打开本系统的人都能看到。
          </span>
        </p>
      )}
    </form>
  );
}
