import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { EventKind, RecordEvent } from '../event/event.ts';
import { isBefore } from '../instant.ts';
import type { RecordState } from '../state.ts';
import { draftingHandlers, opened } from './drafting.ts';
import type { Handler, Handlers } from './handler.ts';
import { lifeHandlers } from './life.ts';
import { publicationHandlers } from './publication.ts';
import { reviewHandlers } from './review.ts';

const handlers: Handlers<EventKind> = {
  ...draftingHandlers,
  ...reviewHandlers,
  ...publicationHandlers,
  ...lifeHandlers,
};

/** 不合顺序的事件: the list cannot be a record, from this place on. */
export interface Misfit {
  code: 'event-does-not-fit';
  /** Index in the list. */
  at: number;
  kind: EventKind | undefined;
  message: string;
}

function misfit(at: number, kind: EventKind | undefined): { ok: false; because: Misfit } {
  const message = kind ? `第${at + 1}条记录（${kind}）与此前的记录不合。` : '没有任何记录。';
  return no({ code: 'event-does-not-fit', at, kind, message });
}

/** One event more. Time does not run back, and what was dropped stays dropped. */
export function applyEvent(state: RecordState, event: RecordEvent): RecordState | undefined {
  if (isBefore(event.recordedAt, state.recordedAt)) return undefined;
  if (state.dropped && event.kind !== 'noteAdded') return undefined;
  const handle = handlers[event.kind] as Handler<EventKind>;
  const next = handle(state, event);
  return next && { ...next, recordedAt: event.recordedAt, version: state.version + 1 };
}

/**
 * 由事件得状态: the events of one record, in the order they were recorded → its state. Total: a list that no open acts could have made
 * is answered with the first event that does not fit. Limits and flags are not tried again here: what was allowed when it was
 * recorded stays recorded. That no version goes out without its own review is order, and holds here too.
 */
export function fold(events: readonly RecordEvent[]): Outcome<RecordState, Misfit> {
  const [first, ...rest] = events;
  if (first?.kind !== 'draftMade') return misfit(0, first?.kind);
  let state = opened(first);
  for (const [index, event] of rest.entries()) {
    const next = applyEvent(state, event);
    if (!next) return misfit(index + 1, event.kind);
    state = next;
  }
  return yes(state);
}
