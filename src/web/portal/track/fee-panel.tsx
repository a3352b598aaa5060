/** 收费通知: amount, what it rests on, how to pay, until when. */
import type { CaseState, Fee } from '../../../case/state.ts';
import { itemFee, pageFee } from '../../../law/fee.ts';
import { formatDay } from '../../../law/plain-date.ts';
import { Pairs } from '../pairs.tsx';
import type { PortalOrgan } from '../portal-organ.ts';
import { findClock } from './situation.ts';

export interface FeePanelProps {
  organ: PortalOrgan;
  state: CaseState;
  fee: Fee;
}

export function FeePanel({ organ, state, fee }: FeePanelProps) {
  const { amount, basis, paidOn, refunded } = fee;
  const due = findClock(state, 'payment', organ.reckoning)?.due;
  const { payment } = organ.setting;
  return (
    <>
      <Pairs
        pairs={[
          ['金额', `${amount / 100} 元`],
          [
            '计费标准',
            basis.per === 'item' ? `按件：当月第 ${basis.nth} 件申请` : `按量：提供 ${basis.pages} 页`,
          ],
          ['依据', basisOf(fee)],
          ['缴纳方式', payment === '' ? '见收费通知书，或者向本机关询问。' : payment],
          [
            '缴费期限',
            paidOn
              ? `已于${formatDay(paidOn)}缴清`
              : due
                ? formatDay(due)
                : '自收到收费通知的次日起计算，见收费通知书',
          ],
          ...(refunded > 0 ? [['已退', `${refunded / 100} 元`] as [string, string]] : []),
        ]}
      />
      {!paidOn && <p>缴费完成的次日起，办理期限重新计算。逾期不缴的，视为放弃申请，不再处理。</p>}
    </>
  );
}

function basisOf({ basis, notifiedOn }: Fee): string {
  const fee = basis.per === 'item' ? itemFee(basis.nth, notifiedOn) : pageFee(basis.pages, notifiedOn);
  return fee.ok ? fee.value.basis.join('；') : fee.because.message;
}
