import { act } from './act.ts';
import { known, ofMatter } from './bars.ts';

/** 转为主动公开 (条例 Art. 44(1)): several applicants have asked for the same disclosable information. */
export const proposePublication = act({
  term: '提出转为主动公开',
  event: 'publicationProposed',
  by: ['handler', 'office'],
  bar: (state) => ofMatter(state),
  refuse: (state, { pieces }) => known(state, pieces),
});
