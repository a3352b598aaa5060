/** 汇总表: what became of every file that was sent. */
import type { Examination } from './examine.ts';
import { isExamined } from './examine.ts';
import { packPayload } from './payload.ts';
import { countBySeverity } from './verdict.tsx';

export function SummaryTable({ outcomes }: Pick<Examination, 'outcomes'>) {
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">汇总（{outcomes.length} 份）</h2>
      <div class="scroll" role="region" aria-label="汇总表，可左右滚动" tabIndex={0}>
        <table class="summary">
          <thead>
            <tr>
              {['文件', '机关', '年度', '错误', '警告', '提示', '结果'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome, index) => {
              if (!isExamined(outcome))
                return (
                  <tr key={index} class="unread">
                    <th scope="row">{outcome.name}</th>
                    <td colSpan={6}>未能读取：{outcome.message}</td>
                  </tr>
                );
              const counts = countBySeverity(outcome.findings);
              return (
                <tr key={index}>
                  <th scope="row">{outcome.name}</th>
                  <td>{outcome.report.organ ?? '未写明'}</td>
                  <td>{outcome.report.year ?? '未写明'}</td>
                  <td class="figure">{counts.error}</td>
                  <td class="figure">{counts.warning}</td>
                  <td class="figure">{counts.info}</td>
                  <td>
                    <a href={`#r${index + 1}`}>
                      查看<span class="visually-hidden">第 {index + 1} 份的结果</span>
                    </a>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <form method="post" action="/checkup/download" class="no-print">
        {outcomes.filter(isExamined).map((outcome, index) => (
          <input key={index} type="hidden" name="payload" value={packPayload(outcome)} />
        ))}
        <button type="submit" name="format" value="findings">
          下载全部发现清单（Excel）
        </button>
      </form>
    </section>
  );
}
