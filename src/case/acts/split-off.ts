import { currentRound } from '../state.ts';
import { act } from './act.ts';
import { firstRound, inHand, known, notAwaitingCorrection } from './bars.ts';

/** 一事一申请: pieces go on as matters of their own, with the same day of receipt. Before anything else was done with them. */
export const splitOff = act({
  term: '拆分申请',
  event: 'splitOff',
  by: ['window', 'office'],
  bar(state, moment) {
    const bar = inHand(state, moment) ?? firstRound(state) ?? notAwaitingCorrection(state);
    if (bar) return bar;
    if (state.pieces.length < 2) return { code: 'one-piece' };
    const begun = state.consultations.length > 0 || state.fee || state.extension || state.reasons;
    return begun || currentRound(state).draft ? { code: 'split-too-late' } : undefined;
  },
  refuse(state, { parts }) {
    const leaving = parts.flatMap(({ pieces }) => pieces);
    const numbers = parts.map(({ number }) => number);
    const taken = numbers.find(
      (number, index) =>
        number === state.number || state.splitInto.includes(number) || numbers.indexOf(number) !== index,
    );
    if (taken) return { code: 'id-taken', id: taken };
    const distinct = new Set(leaving).size;
    if (distinct !== leaving.length || distinct >= state.pieces.length) return { code: 'split-takes-all' };
    return known(state, leaving);
  },
});
