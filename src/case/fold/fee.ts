import type { Handlers } from './handler.ts';

export const feeHandlers: Handlers<'feeNotified' | 'feePaid' | 'feeRefunded'> = {
  feeNotified(state, { on, basis, amount }) {
    return state.fee ? undefined : { ...state, fee: { notifiedOn: on, basis, amount, refunded: 0 } };
  },
  feePaid(state, { on }) {
    const { fee } = state;
    return fee?.told && !fee.paidOn ? { ...state, fee: { ...fee, paidOn: on } } : undefined;
  },
  feeRefunded(state, { amount }) {
    const { fee } = state;
    if (!fee?.paidOn || fee.refunded + amount > fee.amount) return undefined;
    return { ...state, fee: { ...fee, refunded: fee.refunded + amount } };
  },
};
