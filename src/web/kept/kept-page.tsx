/** 已保留的年报. */
import type { KeptReportLine } from '../../service/keep-report.ts';
import { Page } from '../page.tsx';

export interface KeptPageProps {
  /** Undefined: this server has no store. */
  kept: KeptReportLine[] | undefined;
  /** What was just done. */
  message?: string | undefined;
}

export function KeptPage({ kept, message }: KeptPageProps) {
  return (
    <Page title="已保留的年报" place="/kept">
      <h1>已保留的年报</h1>
      <p>能打开本系统的人都能看到、也能删除这里的年报。</p>
      {message !== undefined && (
        <p class="notice good" role="status">
          {message}
        </p>
      )}
      {kept === undefined ? (
        <p>这台服务器没有启用数据库，不能保留年报。体检和下载不受影响。</p>
      ) : kept.length === 0 ? (
        <p>
          还没有保留任何年报。<a href="/checkup">体检</a>之后点“保留这份报告”才会存在这里。
        </p>
      ) : (
        <KeptTable kept={kept} />
      )}
    </Page>
  );
}

function KeptTable({ kept }: { kept: KeptReportLine[] }) {
  return (
    <div class="scroll" role="region" aria-label="已保留的年报，可左右滚动" tabIndex={0}>
      <table class="summary">
        <thead>
          <tr>
            {['机关', '年度', '文件', '保留时间', '操作'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept.map((line) => {
            const path = `/kept/${line.organId}/${line.id}`;
            const name = `${line.organName} ${line.year ?? '未写明'} 年度`;
            return (
              <tr key={line.id}>
                <th scope="row">
                  <a href={path}>{line.organName}</a>
                </th>
                <td>{line.year ?? '未写明'}</td>
                <td>{line.fileName}</td>
                <td>{minuteInBeijing(line.keptAt)}</td>
                <td>
                  <form method="post" action={`${path}/delete`}>
                    <details>
                      <summary>
                        删除<span class="visually-hidden">{name}</span>
                      </summary>
                      <button type="submit">
                        确认删除<span class="visually-hidden">{name}</span>
                      </button>
                    </details>
                  </form>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2024-01-19 10:05`, 北京时间. */
function minuteInBeijing(instant: string): string {
  return beijing.format(new Date(instant));
}
