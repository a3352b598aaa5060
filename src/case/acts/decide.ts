import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { workingDaysBetween } from '../../law/working-day.ts';
import type { Actor, Party } from '../actor.ts';
import { mainClock } from '../clocks/main-clock.ts';
import type { Context } from '../context.ts';
import type { DocumentReference } from '../event/envelope.ts';
import { CaseEvent, type FactsOf } from '../event/event.ts';
import { applyEvent } from '../fold/fold.ts';
import { getRule } from '../office.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';
import type { Act, AnyAct, Moment } from './act.ts';
import { type ActName, acts } from './acts.ts';
import { notBefore } from './bars.ts';

type AskedOf<A> = A extends Act<infer K, infer Added> ? Omit<FactsOf<K>, Added> : never;

/** 办理命令: which act, its facts, and the legal day where it is not today. */
export type Command = {
  [N in ActName]: {
    act: N;
    on?: PlainDate | undefined;
    document?: DocumentReference | undefined;
    facts: AskedOf<(typeof acts)[N]>;
  };
}[ActName];

/** As whom the asker may do it. */
function findActor({ asker }: Context, parties: readonly Party[]): Actor | undefined {
  if (asker.kind !== 'officer') return parties.includes(asker.kind) ? { kind: asker.kind } : undefined;
  const role = asker.roles.find((one) => parties.includes(one));
  return role && { kind: 'officer', person: asker.person, role };
}

function actorOf(act: AnyAct, state: CaseState, context: Context): Outcome<Actor, Reason> {
  const parties = typeof act.by === 'function' ? act.by(state) : act.by;
  const actor = findActor(context, parties);
  return actor ? yes(actor) : no({ code: 'not-yours', parties });
}

/** 能否办理: whether the act is open to this asker on the day `context.today`, whatever its facts; or why not. */
export function mayAct(name: ActName, state: CaseState, context: Context): Outcome<Actor, Reason> {
  return mayActAt(name, state, { ...context, recordedOn: context.today });
}

function mayActAt(name: ActName, state: CaseState, moment: Moment): Outcome<Actor, Reason> {
  const act: AnyAct = acts[name];
  const bar = notBefore(moment.today, state.arrivedOn, '申请到达') ?? act.bar(state, moment);
  return bar ? no(bar) : actorOf(act, state, moment);
}

/**
 * 逾期就是逾期: an act entered afterwards makes a late clock less late only with the paper that proves its day; late no more only
 * where it was done in time, and is entered soon or by the head of the 工作机构.
 */
function findLatenessFault(
  state: CaseState,
  event: CaseEvent,
  moment: Moment,
  context: Context,
): Reason | undefined {
  const before = mainClock(state, context)?.late ?? 0;
  if (before === 0) return undefined;
  const next = applyEvent(state, event);
  const after = (next && mainClock(next, context)?.late) ?? 0;
  if (after >= before) return undefined;
  const { asker, calendar, office, today } = context;
  const within = getRule(office, 'lateEntry', today);
  const soon = workingDaysBetween(event.on, today, calendar).count <= within;
  const head = asker.kind === 'officer' && asker.roles.includes('officeHead');
  const wasInTime = event.on < today && !mainClock(state, moment)?.late;
  const proven = event.document !== undefined && (after > 0 || (wasInTime && (soon || head)));
  return proven ? undefined : { code: 'late-stays', within };
}

/**
 * 办理: the events that the act makes, or why it cannot be done. What `mayAct` says open on the act's legal day is accepted here,
 * given facts that fit; nothing else is. Throws ZodError on facts that are not of the act's form: `parseCommand` reads untrusted ones.
 */
export function decide(state: CaseState, command: Command, context: Context): Outcome<CaseEvent[], Reason> {
  const act: AnyAct = acts[command.act];
  const asked: object = command.facts;
  const on = act.legalDay?.(asked) ?? command.on ?? context.today;
  if (on > context.today) return no({ code: 'day-ahead', on, today: context.today });
  const moment: Moment = { ...context, today: on, recordedOn: context.today };
  const actor = mayActAt(command.act, state, moment);
  if (!actor.ok) return actor;
  const facts = act.complete?.(asked, state, moment) ?? asked;
  const fault = act.refuse?.(state, facts, moment);
  if (fault) return no(fault);
  const { recordedAt } = context;
  const document = command.document ? { document: command.document } : {};
  const head = { v: 1, kind: act.event, on, recordedAt, by: actor.value };
  const event = CaseEvent.parse({ ...head, ...document, ...facts });
  const late = findLatenessFault(state, event, moment, context);
  return late ? no(late) : yes([event]);
}
