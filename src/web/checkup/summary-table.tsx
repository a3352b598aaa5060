/** 汇总表: what became of every file that was sent. */
import { type Examination, type Examined, isExamined, type Unread } from './examine.ts';
import { packPayload } from './payload.ts';
import { countBySeverity } from './verdict.tsx';

export function SummaryTable({ outcomes }: Pick<Examination, 'outcomes'>) {
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">汇总（{outcomes.length} 份）</h2>
      <p>
        <strong>{inWords(outcomes)}</strong>
        {outcomes.length > 2 && '有错误和未能读取的排在前面，其余按上传的顺序。'}
      </p>
      <div class="scroll" role="region" aria-label="汇总表，可左右滚动" tabIndex={0}>
        <table class="summary">
          <thead>
            <tr>
              {['文件', '机关', '年度', '结论', '错误', '警告', '提示', '详情'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {worstFirst(outcomes).map(({ outcome, index }) => {
              if (!isExamined(outcome))
                return (
                  <tr key={index} class="unread">
                    <th scope="row">{outcome.name}</th>
                    <td colSpan={7}>未能读取：{outcome.message}</td>
                  </tr>
                );
              const counts = countBySeverity(outcome.findings);
              return (
                <tr key={index} class={counts.error > 0 ? 'error' : undefined}>
                  <th scope="row">{outcome.name}</th>
                  <td>{outcome.report.organ ?? '未写明'}</td>
                  <td>{outcome.report.year ?? '未写明'}</td>
                  <td>{conclusions[standing(outcome)]}</td>
                  <Count number={counts.error} />
                  <Count number={counts.warning} />
                  <Count number={counts.info} />
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
        {!outcomes.every(isExamined) && <p class="hint">未能读取的文件不在发现清单里。</p>}
      </form>
    </section>
  );
}

function Count({ number }: { number: number }) {
  return <td class={number === 0 ? 'figure zero' : 'figure'}>{number}</td>;
}

type Standing = 'error' | 'unread' | 'warning' | 'good';

const conclusions: Record<Standing, string> = {
  error: '有错误',
  unread: '未能读取',
  warning: '有警告',
  good: '没有错误和警告',
};

function standing(outcome: Examined | Unread): Standing {
  if (!isExamined(outcome)) return 'unread';
  const { error, warning } = countBySeverity(outcome.findings);
  if (error > 0) return 'error';
  return warning > 0 ? 'warning' : 'good';
}

/** Whoever has errors comes first, then what could not be read; the rest as it was sent. */
function worstFirst(outcomes: Examination['outcomes']) {
  const indexed = outcomes.map((outcome, index) => ({ outcome, index }));
  return (['error', 'unread', undefined] as const).flatMap((wanted) =>
    indexed.filter(({ outcome }) => {
      const here = standing(outcome);
      return wanted === undefined ? here === 'warning' || here === 'good' : here === wanted;
    }),
  );
}

/** `1 份有错误，2 份没有错误但有警告，……`: only what there is. */
function inWords(outcomes: Examination['outcomes']): string {
  const parts = (['error', 'unread', 'warning', 'good'] as const).flatMap((wanted) => {
    const number = outcomes.filter((outcome) => standing(outcome) === wanted).length;
    return number === 0 ? [] : `${number} 份${conclusions[wanted]}`;
  });
  return `${parts.join('，')}。`;
}
