import { type CaseState, currentRound, type Ending, type Reply } from '../state.ts';
import { approvals } from './draft.ts';
import { amendRound, type Handlers } from './handler.ts';
import { toldBy } from './notice.ts';

/** The current round ended without a reply; undefined where it was concluded before. */
export function ended(state: CaseState, ending: Ending): CaseState | undefined {
  const round = currentRound(state);
  return round.ending || round.reply?.repliedOn ? undefined : amendRound(state, { ending });
}

function served(reply: Reply, service: Reply['services'][number]): Reply {
  const told = toldBy(service);
  const knownOn = reply.knownOn ?? told.knownOn;
  return {
    ...reply,
    services: [...reply.services, service],
    repliedOn: reply.repliedOn ?? told.on,
    ...(knownOn ? { knownOn } : {}),
    failed: false,
  };
}

export const replyHandlers: Handlers<
  | 'replyIssued'
  | 'replyServed'
  | 'replyDelivered'
  | 'serviceFailed'
  | 'informationSupplied'
  | 'publicationProposed'
  | 'recordCorrectionAnswered'
  | 'suggestionAnswered'
> = {
  replyIssued(state, { on, documentNumber, jointWith }) {
    const { draft, reply } = currentRound(state);
    if (!draft || draft.returned || reply || draft.at < approvals(draft.steps).length) return undefined;
    const { answers } = draft;
    return amendRound(state, {
      reply: { documentNumber, issuedOn: on, answers, jointWith, services: [], failed: false },
    });
  },
  replyServed(state, { service }) {
    const { reply, ending } = currentRound(state);
    if (!reply || ending || (reply.repliedOn && !reply.failed)) return undefined;
    return amendRound(state, { reply: served(reply, service) });
  },
  replyDelivered(state, { on }) {
    const { reply } = currentRound(state);
    if (!reply?.repliedOn || reply.knownOn || reply.failed) return undefined;
    return amendRound(state, { reply: { ...reply, knownOn: on } });
  },
  serviceFailed(state) {
    const { reply } = currentRound(state);
    return reply && !reply.knownOn ? amendRound(state, { reply: { ...reply, failed: true } }) : undefined;
  },
  informationSupplied: (state, { pieces }) => ({
    ...state,
    suppliedPieces: [...new Set([...state.suppliedPieces, ...pieces])],
  }),
  publicationProposed: (state) => state,
  recordCorrectionAnswered: (state, { on }) => ended(state, { on, how: 'recordCorrectionAnswered' }),
  suggestionAnswered: (state, { on }) => ended(state, { on, how: 'suggestionAnswered' }),
};
