import type { EventKind, EventOf } from '../event/event.ts';
import { type CaseState, currentRound, type Round } from '../state.ts';

/** 事件的效果: state and event → the next state; undefined where the event does not fit the state. */
export type Handler<K extends EventKind> = (state: CaseState, event: EventOf<K>) => CaseState | undefined;

export type Handlers<K extends EventKind> = { [P in K]: Handler<P> };

/** The state with its current round changed. */
export function amendRound(state: CaseState, change: Partial<Round>): CaseState {
  const [first, ...rest] = state.rounds;
  const round = { ...currentRound(state), ...change };
  return rest.length === 0
    ? { ...state, rounds: [round] }
    : { ...state, rounds: [first, ...rest.slice(0, -1), round] };
}

/** One element of a list changed by its id; undefined where it is not there or `change` finds that it does not fit. */
export function amendOne<T extends { id: string }>(
  list: readonly T[],
  id: string,
  change: (one: T) => T | undefined,
): T[] | undefined {
  const found = list.find((one) => one.id === id);
  const changed = found && change(found);
  return changed && list.map((one) => (one.id === id ? changed : one));
}
