import { act } from './act.ts';
import { inHand, known } from './bars.ts';

/** 证据存卷: searches, marks, assessments and other facts that an answer will rest on. */
export const recordEvidence = act({
  term: '证据存卷',
  event: 'evidenceRecorded',
  by: ['handler', 'office', 'window', 'counsel'],
  bar: inHand,
  refuse(state, { pieces, evidence }, { today }) {
    const on = evidence.kind === 'search' ? evidence.searchedOn : today;
    return on > today ? { code: 'day-ahead', on, today } : known(state, pieces);
  },
});
