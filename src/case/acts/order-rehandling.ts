import type { CaseState, Remedy } from '../state.ts';
import { concludedOn, currentRound } from '../state.ts';
import { act } from './act.ts';
import { notBefore, ofMatter, received } from './bars.ts';

function isCorrected({ decided, against }: Remedy, state: CaseState): boolean {
  return (
    decided?.result === 'corrected' &&
    (against === 'silence' || concludedOn(currentRound(state)) !== undefined)
  );
}

/**
 * 重新处理: ordered by a reconsideration decision, a judgment or a superior, or of the organ's own motion. Opens a new round with its
 * own 20 working days. A first round that is still silent may be overtaken by an order on that silence.
 */
export const orderRehandling = act({
  term: '重新处理',
  event: 'rehandlingOrdered',
  by: ['office', 'officeHead'],
  bar(state, moment) {
    const bar = ofMatter(state) ?? received(state, moment);
    if (bar || concludedOn(currentRound(state))) return bar;
    const silent = state.rounds.length === 1 && state.remedies.some((remedy) => isCorrected(remedy, state));
    return silent ? undefined : { code: 'round-open' };
  },
  refuse(state, { cause, remedy: id, until }, { today }) {
    const last = concludedOn(currentRound(state));
    const early = last && notBefore(today, last, '前次办结');
    if (early) return early;
    const wrong = until && notBefore(until, today, '重新处理');
    if (wrong) return wrong;
    if (cause === 'superior' || cause === 'ownMotion') return last ? undefined : { code: 'round-open' };
    if (id === undefined) return { code: 'remedy-needed' };
    const remedy = state.remedies.find((one) => one.id === id);
    if (!remedy || (cause === 'reconsideration') !== (remedy.block === 'reconsideration')) {
      return { code: 'unknown-reference', id };
    }
    if (!remedy.decided || !isCorrected(remedy, state)) return { code: 'remedy-not-corrected' };
    return notBefore(today, remedy.decided.on, '复议决定、裁判');
  },
});
