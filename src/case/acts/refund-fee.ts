import { act } from './act.ts';
import { notBefore } from './bars.ts';

/** 退费, up to what was paid. */
export const refundFee = act({
  term: '退费',
  event: 'feeRefunded',
  by: ['office', 'window'],
  bar({ fee }) {
    return fee?.paidOn && fee.refunded < fee.amount ? undefined : { code: 'no-fee-due' };
  },
  refuse({ fee }, { amount }, { today }) {
    if (!fee?.paidOn) return { code: 'no-fee-due' };
    const most = fee.amount - fee.refunded;
    return amount > most ? { code: 'refund-too-much', most } : notBefore(today, fee.paidOn, '缴费');
  },
});
