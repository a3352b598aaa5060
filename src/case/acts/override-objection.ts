import type { ConsultationState } from '../state.ts';
import { act } from './act.ts';
import { inHand } from './bars.ts';

function stands({ judged, overriddenOn }: ConsultationState): boolean {
  return judged?.reasonable === true && !overriddenOn;
}

/** 为公共利益公开 (Art. 32): decided by the head, told to the third party in writing with what is disclosed and why. */
export const overrideObjection = act({
  term: '为公共利益决定公开并告知第三方',
  event: 'objectionOverridden',
  by: ['officeHead', 'leader'],
  bar: (state, moment) =>
    inHand(state, moment) ??
    (state.consultations.some(stands) ? undefined : { code: 'no-consultation-open' }),
  refuse: (state, { id }) =>
    state.consultations.some((one) => one.id === id && stands(one))
      ? undefined
      : { code: 'unknown-reference', id },
});
