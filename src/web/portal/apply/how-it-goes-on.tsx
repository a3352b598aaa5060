/** 办理时间, with the figures in force today. */
import { regulation } from '../../../law/citation.ts';
import { type LimitName, limits } from '../../../law/limit.ts';
import { findInForce } from '../../../law/since.ts';
import type { PortalOrgan } from '../portal-organ.ts';

export function HowItGoesOn({ organ }: { organ: PortalOrgan }) {
  const days = (name: LimitName) => findInForce(limits[name].history, organ.reckoning.today)?.value;
  return (
    <ul>
      <li>
        能够当场答复的，当场答复；不能的，自收到申请之日起 {days('reply')}{' '}
        个工作日内答复；需要延长的，经批准并告知您，最长延长 {days('extension')} 个工作日（{regulation(33)}
        ）。
      </li>
      <li>
        申请内容不明确的，在 {days('correctionNotice')}{' '}
        个工作日内一次性告知需要补正的内容；答复期限自收到补正之日起重新计算（{regulation(30)}）。
      </li>
      <li>征求第三方和其他机关意见所需时间不计算在答复期限内。</li>
      <li>在“办理进度查询”可以随时看到答复期限是哪一天，以及它是怎样逐日算出来的。</li>
    </ul>
  );
}
