import { act } from './act.ts';
import { kept, notAhead, notBefore } from './bars.ts';

/** 登记处罚决定被变更、撤销、确认违法或者确认无效 (行政处罚法 Art. 48(2)): withdrawn within 3 working days, with the reason. */
export const recordPenaltyVoided = act({
  term: '登记处罚决定被变更、撤销',
  event: 'penaltyVoided',
  by: ['contributor', 'unitHead', 'counsel', 'office'],
  bar(state) {
    const bar = kept(state);
    if (bar) return bar;
    const { edition, penaltyVoided } = state;
    const out = edition?.outcome === 'published' && edition.content.about.kind === 'penaltyDecision';
    if (!out) return { code: 'not-penalty' };
    return penaltyVoided && { code: 'penalty-voided', on: penaltyVoided.voidedOn };
  },
  refuse({ edition }, { voidedOn }, moment) {
    const about = edition?.content.about;
    const decidedOn = about?.kind === 'penaltyDecision' ? about.decidedOn : undefined;
    return notAhead(voidedOn, moment) ?? notBefore(voidedOn, decidedOn, '处罚决定');
  },
});
