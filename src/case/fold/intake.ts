import type { Registered } from '../event/intake.ts';
import type { CaseState } from '../state.ts';
import type { Handlers } from './handler.ts';

/** 登记 → the first state of a matter. */
export function opened(event: Registered): CaseState {
  return {
    number: event.number,
    matter: event.matter,
    channel: event.channel,
    oral: event.oral !== undefined,
    arrivedOn: event.on,
    contactAttempts: [],
    applicant: event.applicant,
    electronicService: event.electronicService,
    lacking: event.lacking,
    splitFrom: event.splitFrom,
    pieces: event.pieces,
    splitInto: [],
    assistance: [],
    consultations: [],
    evidence: [],
    rounds: [{ startedOn: event.on, cause: 'application' }],
    suppliedPieces: [],
    remedies: [],
    stays: [],
    version: 1,
  };
}

export const intakeHandlers: Handlers<
  'registered' | 'receiptConfirmed' | 'contactAttempted' | 'duplicateJudged' | 'splitOff'
> = {
  registered: () => undefined,
  receiptConfirmed: (state, event) => (state.confirmedOn ? undefined : { ...state, confirmedOn: event.on }),
  contactAttempted: (state, event) => ({
    ...state,
    contactAttempts: [...state.contactAttempts, event.on],
  }),
  duplicateJudged: (state) => state,
  splitOff(state, event) {
    const leaving = event.parts.flatMap((part) => part.pieces);
    const pieces = state.pieces.filter((piece) => !leaving.includes(piece.id));
    if (pieces.length === 0 || pieces.length + new Set(leaving).size !== state.pieces.length)
      return undefined;
    return { ...state, pieces, splitInto: [...state.splitInto, ...event.parts.map((part) => part.number)] };
  },
};
