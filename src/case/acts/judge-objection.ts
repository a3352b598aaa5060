import type { ConsultationState } from '../state.ts';
import { act } from './act.ts';
import { inHand, notBefore } from './bars.ts';

function isObjection({ consulted, answer, judged }: ConsultationState): boolean {
  return consulted === 'thirdParty' && answer?.answer === 'objects' && !judged;
}

/** 审查第三方理由 (Art. 32): an objection on reasonable grounds is followed. */
export const judgeObjection = act({
  term: '审查第三方的理由',
  event: 'objectionJudged',
  by: ['handler', 'office'],
  bar: (state, moment) =>
    inHand(state, moment) ??
    (state.consultations.some(isObjection) ? undefined : { code: 'no-consultation-open' }),
  refuse(state, { id }, { today }) {
    const one = state.consultations.find((each) => each.id === id && isObjection(each));
    if (!one?.answer) return { code: 'unknown-reference', id };
    return notBefore(today, one.answer.on, '第三方答复');
  },
});
