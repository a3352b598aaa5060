import type { Handlers } from './handler.ts';

export const periodHandlers: Handlers<
  'extensionApproved' | 'reasonsRequested' | 'reasonsReceived' | 'reasonsJudged' | 'delaySet'
> = {
  extensionApproved(state, { on, workingDays }) {
    return state.extension ? undefined : { ...state, extension: { approvedOn: on, workingDays } };
  },
  reasonsRequested(state, { on, workingDays }) {
    return state.reasons ? undefined : { ...state, reasons: { requestedOn: on, workingDays } };
  },
  reasonsReceived(state, { on }) {
    const { reasons } = state;
    if (!reasons?.told || reasons.receivedOn) return undefined;
    return { ...state, reasons: { ...reasons, receivedOn: on } };
  },
  reasonsJudged(state, { on, reasonable }) {
    const { reasons } = state;
    if (!reasons?.told || reasons.judged) return undefined;
    return { ...state, reasons: { ...reasons, judged: { on, reasonable } } };
  },
  delaySet(state, { on, until }) {
    if (!state.reasons?.judged?.reasonable || state.delay) return undefined;
    return { ...state, delay: { setOn: on, until } };
  },
};
