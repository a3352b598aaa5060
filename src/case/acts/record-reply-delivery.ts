import { currentRound } from '../state.ts';
import { act } from './act.ts';
import { notBefore } from './bars.ts';

/** 记录答复妥投: the periods for 复议 and suit run from here. */
export const recordReplyDelivery = act({
  term: '记录答复妥投',
  event: 'replyDelivered',
  by: ['window', 'office', 'system'],
  bar(state) {
    const { reply } = currentRound(state);
    if (!reply?.repliedOn) return { code: 'not-served' };
    return reply.knownOn || reply.failed ? { code: 'nothing-to-deliver' } : undefined;
  },
  refuse(state, _, { today }) {
    const { reply } = currentRound(state);
    return reply?.repliedOn && notBefore(today, reply.repliedOn, '送达');
  },
});
