import { act } from './act.ts';
import { confirmReceipt } from './confirm-receipt.ts';

/** 登记联系未果 (国办公开办函〔2015〕207号): open as long as a confirmation is wanted. */
export const recordContactAttempt = act({
  term: '登记联系未果',
  event: 'contactAttempted',
  by: ['window', 'office', 'handler'],
  bar: (state, moment) => confirmReceipt.bar(state, moment),
});
