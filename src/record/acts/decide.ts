import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { Actor, Party } from '../actor.ts';
import type { Context } from '../context.ts';
import type { DocumentReference } from '../event/envelope.ts';
import { type FactsOf, RecordEvent } from '../event/event.ts';
import { dayOf, isBefore } from '../instant.ts';
import type { Reason } from '../reason.ts';
import type { RecordState } from '../state.ts';
import type { Act, AnyAct, Moment } from './act.ts';
import { type ActName, acts } from './acts.ts';

type AskedOf<A> = A extends Act<infer K, infer Added> ? Omit<FactsOf<K>, Added> : never;

/** 办理命令: which act and its facts. It has no day of its own: an act takes effect when the server records it. */
export type Command = {
  [N in ActName]: {
    act: N;
    document?: DocumentReference | undefined;
    facts: AskedOf<(typeof acts)[N]>;
  };
}[ActName];

/** As whom the asker may do it. */
function findActor({ asker }: Context, parties: readonly Party[]): Actor | undefined {
  if (asker.kind === 'system') return parties.includes('system') ? { kind: 'system' } : undefined;
  const role = asker.roles.find((one) => parties.includes(one));
  return role && { kind: 'officer', person: asker.person, role };
}

/** 能否办理: whether the act is open to this asker now, whatever its facts; or why not. */
export function mayAct(name: ActName, state: RecordState, context: Context): Outcome<Actor, Reason> {
  return mayActAt(name, state, { ...context, today: dayOf(context.recordedAt) });
}

function mayActAt(name: ActName, state: RecordState, moment: Moment): Outcome<Actor, Reason> {
  const { recordedAt } = moment;
  if (isBefore(recordedAt, state.recordedAt)) {
    return no({ code: 'clock-behind', at: recordedAt, last: state.recordedAt });
  }
  const act: AnyAct = acts[name];
  const bar = act.bar(state, moment);
  if (bar) return no(bar);
  const parties = typeof act.by === 'function' ? act.by(state, moment) : act.by;
  const actor = findActor(moment, parties);
  return actor ? yes(actor) : no({ code: 'not-yours', parties });
}

/**
 * 办理: the events that the act makes, or why it cannot be done. What `mayAct` says open is accepted here, given facts that fit;
 * nothing else is. Throws ZodError on facts that are not of the act's form: `parseCommand` reads untrusted ones.
 */
export function decide(
  state: RecordState,
  command: Command,
  context: Context,
): Outcome<RecordEvent[], Reason> {
  const act: AnyAct = acts[command.act];
  const asked: object = command.facts;
  const moment: Moment = { ...context, today: dayOf(context.recordedAt) };
  const actor = mayActAt(command.act, state, moment);
  if (!actor.ok) return actor;
  const facts = act.complete?.(asked, state, moment) ?? asked;
  const fault = act.refuse?.(state, facts, moment);
  if (fault) return no(fault);
  const document = command.document ? { document: command.document } : {};
  const { today: on, recordedAt } = moment;
  const head = { v: 1, kind: act.event, on, recordedAt, by: actor.value };
  return yes([RecordEvent.parse({ ...head, ...document, ...facts })]);
}
