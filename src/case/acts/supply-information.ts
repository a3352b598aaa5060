import type { CaseState } from '../state.ts';
import { act } from './act.ts';
import { known, notBefore, notStayed } from './bars.ts';

/** The last reply that went out, whatever round it belongs to. */
function lastServed(state: CaseState) {
  return state.rounds.map(({ reply }) => reply).findLast((reply) => reply?.repliedOn);
}

/** 提供信息 after the reply, where it named a later day or reading on site (Arts. 36(2), 40). A stay holds it. */
export const supplyInformation = act({
  term: '提供信息',
  event: 'informationSupplied',
  by: ['window', 'office', 'handler'],
  bar(state) {
    const reply = lastServed(state);
    if (!reply) return { code: 'not-served' };
    const given = reply.answers.some(({ reply: kind }) => kind === 'disclosed' || kind === 'partlyDisclosed');
    return given ? notStayed(state) : { code: 'nothing-to-supply' };
  },
  refuse(state, { pieces }, { today }) {
    const repliedOn = lastServed(state)?.repliedOn;
    return known(state, pieces) ?? (repliedOn && notBefore(today, repliedOn, '答复'));
  },
});
