import { currentRound } from '../state.ts';
import { act } from './act.ts';
import { notBefore } from './bars.ts';

/** 登记送达未成: refused, returned or not found; the reply may then be served again, in another way. */
export const recordFailedService = act({
  term: '登记送达未成',
  event: 'serviceFailed',
  by: ['window', 'office'],
  bar(state) {
    const { reply, ending } = currentRound(state);
    if (!reply || ending) return { code: 'no-reply' };
    return reply.knownOn ? { code: 'served', on: reply.knownOn } : undefined;
  },
  refuse(state, _, { today }) {
    const { reply } = currentRound(state);
    return reply && notBefore(today, reply.repliedOn ?? reply.issuedOn, '送达');
  },
});
