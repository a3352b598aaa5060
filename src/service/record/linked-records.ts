import { no, type Outcome, yes } from '../../law/outcome.ts';
import { type Command, decide } from '../../record/acts/decide.ts';
import type { Reckoning } from '../../record/context.ts';
import type { RecordEvent } from '../../record/event/event.ts';
import type { Reason } from '../../record/reason.ts';
import { counterLink } from '../../record/relation.ts';
import { firstPublishedOn, type RecordState } from '../../record/state.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import { findRecord, type KnownRecord, recordStateOf } from './events.ts';
import type { RecordAddition } from './one-act.ts';

type Moment = Reckoning & { at: string };

/**
 * 随之而来的记录 in the records linked to the one acted on, by the system and in the same transaction: the link back, its end, and that the
 * other side has been published. A link to what is not there is refused. The additions to `acted` itself are put into it.
 */
export async function followingAdditions(
  transaction: DatabaseTransaction,
  organId: string,
  acted: RecordAddition & { added: RecordEvent[] },
  moment: Moment,
): Promise<Outcome<RecordAddition[], Reason>> {
  const [event] = acted.added;
  if (!event) return yes([]);
  const before = acted.earlier.length > 0 ? recordStateOf(acted.earlier) : undefined;
  const state = recordStateOf([...acted.earlier, ...acted.added]);
  switch (event.kind) {
    case 'linked':
      return linkBack(transaction, organId, acted, state, event.id, moment);
    case 'unlinked': {
      const link = before?.links.find(({ id }) => id === event.id);
      if (link?.to.kind !== 'record') return yes([]);
      const other = await findRecord(transaction, organId, link.to.record);
      if (!other?.state.links.some(({ id }) => id === event.id) || other.state.dropped) return yes([]);
      const command = { act: 'unlink', facts: { id: event.id, reason: event.reason } } as const;
      return yes([additionTo(other, [command], moment)]);
    }
    case 'published':
      return yes(
        state.publications.length === 1 ? await tellOthers(transaction, organId, state, moment) : [],
      );
    default:
      return yes([]);
  }
}

async function linkBack(
  transaction: DatabaseTransaction,
  organId: string,
  acted: RecordAddition & { added: RecordEvent[] },
  state: RecordState,
  id: string,
  moment: Moment,
): Promise<Outcome<RecordAddition[], Reason>> {
  const link = state.links.find((one) => one.id === id);
  if (link?.to.kind !== 'record') return yes([]);
  const { record } = link.to;
  const other = await findRecord(transaction, organId, record);
  if (!other || other.state.dropped) return no<Reason>({ code: 'no-such-record', record });
  const facts = counterLink(state, link);
  if (!facts) return yes([]);
  const known = (published: RecordState): Command[] => {
    const publishedOn = firstPublishedOn(published);
    return publishedOn ? [{ act: 'noteCounterpart', facts: { id, publishedOn } }] : [];
  };
  const own = additionTo({ events: [...acted.earlier, ...acted.added], state }, known(other.state), moment);
  acted.added.push(...own.added);
  const commands: Command[] = [{ act: 'link', facts }, ...known(state)];
  const back = tryAddition(other, commands, moment);
  return back.ok ? yes([back.value]) : back;
}

async function tellOthers(
  transaction: DatabaseTransaction,
  organId: string,
  { links, id: recordId, ...state }: RecordState,
  moment: Moment,
): Promise<RecordAddition[]> {
  const publishedOn = firstPublishedOn(state);
  if (!publishedOn) return [];
  const others = new Map<string, string[]>();
  for (const { id, to } of links) {
    if (to.kind === 'record' && to.record !== recordId) {
      others.set(to.record, [...(others.get(to.record) ?? []), id]);
    }
  }
  const additions: RecordAddition[] = [];
  for (const [other, ids] of others) {
    const found = await findRecord(transaction, organId, other);
    if (!found || found.state.dropped) continue;
    const waiting = found.state.links.filter((link) => ids.includes(link.id) && !link.publishedOn);
    if (waiting.length === 0) continue;
    const commands = waiting.map(({ id }) => ({
      act: 'noteCounterpart' as const,
      facts: { id, publishedOn },
    }));
    additions.push(additionTo(found, commands, moment));
  }
  return additions;
}

/** What the system adds itself is always open to it; a "no" here is a fault of the program. */
function additionTo(known: KnownRecord, commands: readonly Command[], moment: Moment): RecordAddition {
  const tried = tryAddition(known, commands, moment);
  if (!tried.ok) throw new Error(`the system may not act: ${tried.because.code}`);
  return tried.value;
}

function tryAddition(
  { events, state }: KnownRecord,
  commands: readonly Command[],
  { at, ...reckoning }: Moment,
): Outcome<RecordAddition, Reason> {
  const added: RecordEvent[] = [];
  for (const command of commands) {
    const now = added.length === 0 ? state : recordStateOf([...events, ...added]);
    const decided = decide(now, command, { ...reckoning, asker: { kind: 'system' }, recordedAt: at });
    if (!decided.ok) return decided;
    added.push(...decided.value);
  }
  return yes({ recordId: state.id, earlier: events, added });
}
