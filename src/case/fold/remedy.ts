import { unarchived } from './closing.ts';
import { amendOne, type Handlers } from './handler.ts';

export const remedyHandlers: Handlers<
  'remedyFiled' | 'remedyAnswered' | 'remedyDecided' | 'stayOrdered' | 'stayLifted' | 'rehandlingOrdered'
> = {
  remedyFiled(state, { id, block, against, simplified, on }) {
    if (state.remedies.some((one) => one.id === id)) return undefined;
    return { ...state, remedies: [...state.remedies, { id, block, against, simplified, filedOn: on }] };
  },
  remedyAnswered(state, { id, on }) {
    const remedies = amendOne(state.remedies, id, (one) =>
      one.answeredOn ? undefined : { ...one, answeredOn: on },
    );
    return remedies && { ...state, remedies };
  },
  remedyDecided(state, { id, on, result, final }) {
    const remedies = amendOne(state.remedies, id, (one) =>
      one.decided?.final ? undefined : { ...one, decided: { on, result, final } },
    );
    return remedies && { ...state, remedies };
  },
  stayOrdered(state, { id, on }) {
    return state.stays.some((one) => one.id === id)
      ? undefined
      : { ...state, stays: [...state.stays, { id, on }] };
  },
  stayLifted(state, { id, on }) {
    const stays = amendOne(state.stays, id, (one) => (one.liftedOn ? undefined : { ...one, liftedOn: on }));
    return stays && { ...state, stays };
  },
  rehandlingOrdered(state, { on, cause, workingDays, until }) {
    const round = { startedOn: on, cause, workingDays, until };
    return { ...unarchived(state), rounds: [...state.rounds, round] };
  },
};
