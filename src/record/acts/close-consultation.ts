import { findConsultation } from '../consultation-status.ts';
import { act } from './act.ts';
import { kept } from './bars.ts';

/** 征求意见结束: after its last day, with the number of opinions. */
export const closeConsultation = act({
  term: '结束征求意见',
  event: 'consultationClosed',
  by: ['contributor', 'unitHead', 'office', 'system'],
  bar(state, { today }) {
    const bar = kept(state);
    if (bar) return bar;
    const terms = findConsultation(state);
    if (!terms) return { code: 'no-consultation' };
    if (state.consultation) return { code: 'consultation-closed', on: state.consultation.closedOn };
    return today > terms.until ? undefined : { code: 'consultation-running', until: terms.until };
  },
});
