import { act } from './act.ts';
import { kept } from './bars.ts';

/** 公布征求意见结果和采纳情况 (国务院令第713号): by a record of its own that is published; every opinion is accounted for. */
export const publishConsultationResult = act({
  term: '登记征求意见结果的公布',
  event: 'consultationResultPublished',
  by: ['contributor', 'unitHead', 'office', 'system'],
  bar(state) {
    const bar = kept(state);
    if (bar) return bar;
    if (!state.consultation) return { code: 'consultation-open' };
    const { result } = state.consultation;
    return result && { code: 'result-published', on: result.on };
  },
  refuse({ id, consultation }, { record, adopted, partlyAdopted, notAdopted }) {
    if (record === id) return { code: 'link-to-itself' };
    const received = consultation?.received ?? 0;
    const told = adopted + partlyAdopted + notAdopted;
    return told === received ? undefined : { code: 'opinions-unaccounted', received, told };
  },
});
