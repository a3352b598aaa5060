import { act } from './act.ts';
import { inHand, notBefore } from './bars.ts';

/** 收到理由说明 (Art. 35). */
export const receiveReasons = act({
  term: '收到理由说明',
  event: 'reasonsReceived',
  by: ['window', 'office', 'handler', 'applicant', 'system'],
  bar(state, moment) {
    const { reasons } = state;
    const open = reasons?.told && !reasons.receivedOn && !reasons.judged;
    return inHand(state, moment) ?? (open ? undefined : { code: 'no-reasons-open' });
  },
  refuse(state, _, { today }) {
    const told = state.reasons?.told;
    return told && notBefore(today, told.on, '要求说明理由');
  },
});
