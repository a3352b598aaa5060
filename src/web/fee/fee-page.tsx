/** 信息处理费计算页. */
import { Page } from '../page.tsx';
import type { FeeAnswer, FeeManner, FeeQuestion } from './fee-question.ts';

const mannerNames: Record<FeeManner, string> = { count: '按件计收', pages: '按量计收' };

const units: Record<FeeManner, string> = { count: '件', pages: '页' };

export function FeePage({ question }: { question: FeeQuestion }) {
  return (
    <Page title="信息处理费" place="/fee">
      <h1>信息处理费</h1>
      <p>
        每件申请可以按件计收，也可以按量计收，同一件申请不得同时采用两种方式（《政府信息公开信息处理费管理办法》第三条，国办函〔2020〕109号）。
      </p>
      {question.problems.length > 0 && (
        <div class="notice error" role="alert">
          <h2>没有算出费用</h2>
          <ul>
            {question.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="get" action="/fee">
        <div class="fields">
          <QuantityField
            name="count"
            label="按件：同一申请人当月第几件申请"
            value={question.count}
            hint="同一申请人一个自然月内的申请累计。"
          />
          <QuantityField
            name="pages"
            label="按量：这件申请提供多少页"
            value={question.pages}
            hint="A4 及以下幅面的单面为一页。"
          />
        </div>
        <p class="actions">
          <button type="submit" class="primary">
            计算费用
          </button>
        </p>
      </form>
      {question.answers.map((answer) => (
        <Answer key={answer.manner} answer={answer} />
      ))}
    </Page>
  );
}

interface QuantityFieldProps {
  name: FeeManner;
  label: string;
  value: string;
  hint: string;
}

function QuantityField({ name, label, value, hint }: QuantityFieldProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="text"
        inputMode="numeric"
        value={value}
        aria-describedby={`${name}-hint`}
      />
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  );
}

function Answer({ answer }: { answer: FeeAnswer }) {
  const { manner, quantity, fee, monthTotal, tiers, basis } = answer;
  const unit = units[manner];
  return (
    <section aria-labelledby={`${manner}-result`}>
      <h2 id={`${manner}-result`}>{mannerNames[manner]}</h2>
      <div class="notice good" role="status">
        {manner === 'count' ? (
          <p>
            当月第 {quantity} 件：<strong>{yuan(fee)} 元</strong>
            {quantity > 1 && `；第 1 至第 ${quantity} 件合计 ${yuan(monthTotal ?? fee)} 元`}。
          </p>
        ) : (
          <p>
            提供 {quantity} 页：<strong>{yuan(fee)} 元</strong>。
          </p>
        )}
      </div>
      {tiers.length > 0 && (
        <div
          class="scroll"
          role="region"
          aria-label={`${mannerNames[manner]}的分档算法，可左右滚动`}
          tabIndex={0}
        >
          <table class="tiers">
            <caption>分档算法</caption>
            <thead>
              <tr>
                <th scope="col">档</th>
                <th scope="col">数量（{unit}）</th>
                <th scope="col">单价（元/{unit}）</th>
                <th scope="col">小计（元）</th>
              </tr>
            </thead>
            <tbody>
              {tiers.map((tier) => (
                <tr key={tier.from}>
                  <th scope="row">
                    第 {tier.from} {tier.to === null ? `${unit}以上` : `至 ${tier.to} ${unit}`}
                  </th>
                  <td class="figure">{tier.quantity}</td>
                  <td class="figure">{yuan(tier.rate)}</td>
                  <td class="figure">{yuan(tier.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>依据：{basis.join('；')}。</p>
    </section>
  );
}

/** 分 → 元, without needless decimals. */
function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
}
