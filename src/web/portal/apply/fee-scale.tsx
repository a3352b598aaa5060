/** 收费标准: read off the law's own reckoning, so that page and fee notice cannot differ. */
import { getRule } from '../../../case/office.ts';
import { type FeeTier, itemFee, pageFee } from '../../../law/fee.ts';
import type { PortalOrgan } from '../portal-organ.ts';

/** Enough to reach the second of the bands that grow, and the last band by pages. */
const [shownApplications, shownPages] = [50, 201];

export function FeeScale({ organ }: { organ: PortalOrgan }) {
  const { office, today } = organ.reckoning;
  const rule = getRule(office, 'fee', today);
  const items = itemFee(shownApplications, today);
  const pages = pageFee(shownPages, today);
  if (rule === 'none' || !items.ok || !pages.ok) return <p>本机关提供政府信息，不收取任何费用。</p>;
  return (
    <>
      <p>
        提供政府信息不收取费用；申请的数量、频次明显超过合理范围的，可以收取信息处理费（《中华人民共和国政府信息公开条例》第四十二条）。
        {rule === 'either' && '每件申请按件或者按量计收，只用一种标准。'}
        收费的，会在办理期限内发出收费通知，写明依据、标准、金额和缴纳方式；除此之外没有其他费用。
      </p>
      <div class="scales">
        {rule !== 'page' && (
          <Scale
            caption="按件：同一申请人一个自然月内的申请"
            unit="件"
            tiers={items.value.tiers}
            more={growth(items.value.tiers)}
          />
        )}
        {rule !== 'item' && (
          <Scale caption="按量：一件申请提供的页数（A4 及以下单面）" unit="页" tiers={pages.value.tiers} />
        )}
      </div>
      <p class="hint">依据：{[...items.value.basis, ...pages.value.basis].join('；')}。</p>
    </>
  );
}

/** How the bands go on, told from the last two. */
function growth(tiers: readonly FeeTier[]): string | undefined {
  const [before, last] = tiers.slice(-2);
  if (!before || !last || last.to === null) return undefined;
  const step = (last.rate - before.rate) / 100;
  return `第 ${last.to + 1} 件起，每 ${last.to - last.from + 1} 件为一档，每档每件比前一档多 ${step} 元`;
}

interface ScaleProps {
  caption: string;
  unit: string;
  tiers: readonly FeeTier[];
  more?: string | undefined;
}

function Scale({ caption, unit, tiers, more }: ScaleProps) {
  return (
    <table class="plain">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">数量</th>
          <th scope="col">每{unit}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ from, to, rate }) => (
          <tr key={from}>
            <th scope="row">
              {to === null
                ? `第 ${from} ${unit}起`
                : from === 1
                  ? `${to} ${unit}以内`
                  : `第 ${from} 至 ${to} ${unit}`}
            </th>
            <td>{rate === 0 ? '免费' : `${rate / 100} 元`}</td>
          </tr>
        ))}
        {more && (
          <tr>
            <td colSpan={2}>{more}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
