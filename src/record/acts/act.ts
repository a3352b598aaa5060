import type { Party } from '../actor.ts';
import type { Context, Reckoning } from '../context.ts';
import type { EventKind, FactsOf } from '../event/event.ts';
import type { Reason } from '../reason.ts';
import type { RecordState } from '../state.ts';

/** 办理的时刻: the context with its day. */
export interface Moment extends Context, Reckoning {}

/**
 * 一个办理动作 and its rules. `bar`: what stands in the way whatever the facts; `refuse`: what is wrong with these facts. Both give
 * undefined where nothing is. `Added`: facts that the office adds itself (`complete`).
 */
export interface Act<K extends EventKind, Added extends keyof FactsOf<K> = never> {
  term: string;
  event: K;
  by: readonly Party[] | ((state: RecordState, moment: Moment) => readonly Party[]);
  bar(state: RecordState, moment: Moment): Reason | undefined;
  refuse?(state: RecordState, facts: FactsOf<K>, moment: Moment): Reason | undefined;
  adds?: readonly Added[];
  complete?(asked: Omit<FactsOf<K>, Added>, state: RecordState, moment: Moment): FactsOf<K>;
}

/** Any act, its facts untyped: they belong to it because the command that brings them names it. */
export interface AnyAct {
  event: EventKind;
  by: readonly Party[] | ((state: RecordState, moment: Moment) => readonly Party[]);
  bar(state: RecordState, moment: Moment): Reason | undefined;
  refuse?(state: RecordState, facts: object, moment: Moment): Reason | undefined;
  adds?: readonly string[];
  complete?(asked: object, state: RecordState, moment: Moment): object;
}

/** Types an act by its event. */
export function act<K extends EventKind>(definition: Act<K>): Act<K> {
  return definition;
}

/** The same, for an act whose facts the office completes. */
export function completedAct<K extends EventKind, Added extends keyof FactsOf<K>>(
  definition: Act<K, Added> & Required<Pick<Act<K, Added>, 'adds' | 'complete'>>,
): Act<K, Added> {
  return definition;
}
