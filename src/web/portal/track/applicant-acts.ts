/** 申请人现在能办的: asked of the same rules that decide them, so that what is shown can be done. */

import type { Asker } from '../../../case/actor.ts';
import { type ActName } from '../../../case/acts/acts.ts';
import { mayAct } from '../../../case/acts/decide.ts';
import type { Reckoning } from '../../../case/context.ts';
import type { CaseState } from '../../../case/state.ts';

export interface OpenToApplicant {
  correct: boolean;
  explain: boolean;
  withdraw: boolean;
}

/** A correction is received by the office; the applicant may send one while it could be. */
export function openToApplicant(state: CaseState, reckoning: Reckoning): OpenToApplicant {
  const may = (name: ActName, kind: 'applicant' | 'system') => {
    const asker: Asker = { kind };
    return mayAct(name, state, { ...reckoning, asker, recordedAt: `${reckoning.today}T00:00:00+08:00` }).ok;
  };
  return {
    correct: may('receiveCorrection', 'system'),
    explain: may('receiveReasons', 'applicant'),
    withdraw: may('withdraw', 'applicant'),
  };
}
