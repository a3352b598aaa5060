import { needsConfirmation } from '../receipt.ts';
import { act } from './act.ts';
import { ongoing } from './bars.ts';

/**
 * 确认收到 (条例 Art. 31): both sides confirm; the reply period runs from this day. Recorded by the organ
 * or by the system that saw both; the applicant alone confirms nothing.
 */
export const confirmReceipt = act({
  term: '确认收到',
  event: 'receiptConfirmed',
  by: ['window', 'office', 'handler', 'system'],
  bar(state) {
    const { channel, arrivedOn, confirmedOn } = state;
    if (!needsConfirmation(channel, arrivedOn)) return { code: 'no-confirmation-needed', channel };
    return confirmedOn ? { code: 'confirmed', on: confirmedOn } : ongoing(state);
  },
});
