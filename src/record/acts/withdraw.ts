import { act } from './act.ts';
import { kept, mayBeShown, shown } from './bars.ts';

/** 撤下: at once, by the office or above it. The reason is shown, the content is gone from the public; a draft at work is reviewed anew. */
export const withdraw = act({
  term: '撤下',
  event: 'withdrawn',
  by: ['office', 'officeHead', 'leader'],
  bar: (state) => kept(state) ?? shown(state),
  refuse({ penaltyVoided }, { cause, reason }) {
    if (cause === 'penaltyVoided' && !penaltyVoided) return { code: 'penalty-not-voided' };
    return mayBeShown(reason);
  },
});
