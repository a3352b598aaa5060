import type { PlainDate } from '../../law/plain-date.ts';
import type { Party } from '../actor.ts';
import type { Context } from '../context.ts';
import type { EventKind, FactsOf } from '../event/event.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';

/** 办理的时刻: `today` is the legal day of the act, `recordedOn` the day it is entered. */
export interface Moment extends Context {
  recordedOn: PlainDate;
}

/**
 * 一个办理动作 and its rules. `bar`: what stands in the way whatever the facts; `refuse`: what is wrong with these facts. Both give
 * undefined where nothing is. `Added`: facts that the office adds itself (`complete`).
 */
export interface Act<K extends EventKind, Added extends keyof FactsOf<K> = never> {
  term: string;
  event: K;
  by: readonly Party[] | ((state: CaseState) => readonly Party[]);
  bar(state: CaseState, moment: Moment): Reason | undefined;
  refuse?(state: CaseState, facts: FactsOf<K>, moment: Moment): Reason | undefined;
  /** The legal day where the facts say it themselves (service). */
  legalDay?(facts: Omit<FactsOf<K>, Added>): PlainDate;
  adds?: readonly Added[];
  complete?(asked: Omit<FactsOf<K>, Added>, state: CaseState, moment: Moment): FactsOf<K>;
}

/** Any act, its facts untyped: they belong to it because the command that brings them names it. */
export interface AnyAct {
  event: EventKind;
  by: readonly Party[] | ((state: CaseState) => readonly Party[]);
  bar(state: CaseState, moment: Moment): Reason | undefined;
  refuse?(state: CaseState, facts: object, moment: Moment): Reason | undefined;
  legalDay?(facts: object): PlainDate;
  adds?: readonly string[];
  complete?(asked: object, state: CaseState, moment: Moment): object;
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
