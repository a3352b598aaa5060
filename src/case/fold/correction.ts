import type { Piece } from '../event/intake.ts';
import type { Handlers } from './handler.ts';

/** Pieces as corrected: those of the same id replaced, new ones at the end. */
function corrected(pieces: readonly Piece[], by: readonly Piece[]): Piece[] {
  const kept = pieces.map((piece) => by.find((one) => one.id === piece.id) ?? piece);
  return [...kept, ...by.filter((one) => !pieces.some((piece) => piece.id === one.id))];
}

export const correctionHandlers: Handlers<'correctionRequested' | 'correctionReceived'> = {
  correctionRequested(state, { on, lacking, workingDays }) {
    if (state.correction) return undefined;
    return { ...state, correction: { requestedOn: on, lacking, workingDays } };
  },
  correctionReceived(state, { on, channel, goodReason, pieces }) {
    const { correction } = state;
    if (!correction?.told || correction.received) return undefined;
    return {
      ...state,
      pieces: corrected(state.pieces, pieces),
      correction: { ...correction, received: { on, channel, goodReason } },
    };
  },
};
