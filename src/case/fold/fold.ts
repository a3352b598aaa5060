import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { CaseEvent, EventKind } from '../event/event.ts';
import type { CaseState } from '../state.ts';
import { closingHandlers } from './closing.ts';
import { consultationHandlers } from './consultation.ts';
import { correctionHandlers } from './correction.ts';
import { draftHandlers } from './draft.ts';
import { feeHandlers } from './fee.ts';
import type { Handler, Handlers } from './handler.ts';
import { intakeHandlers, opened } from './intake.ts';
import { noticeHandlers } from './notice.ts';
import { periodHandlers } from './period.ts';
import { remedyHandlers } from './remedy.ts';
import { replyHandlers } from './reply.ts';
import { routingHandlers } from './routing.ts';

const handlers: Handlers<EventKind> = {
  ...intakeHandlers,
  ...routingHandlers,
  ...noticeHandlers,
  ...correctionHandlers,
  ...consultationHandlers,
  ...periodHandlers,
  ...feeHandlers,
  ...draftHandlers,
  ...replyHandlers,
  ...closingHandlers,
  ...remedyHandlers,
};

/** 不合顺序的事件: the list cannot be a matter, from this place on. */
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

/** One event more. */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState | undefined {
  const handle = handlers[event.kind] as Handler<EventKind>;
  const next = handle(state, event);
  return next && { ...next, version: state.version + 1 };
}

/**
 * 由事件得状态: the events of one matter, in the order they were recorded → its state. Total: a list that no open acts could have made
 * is answered with the first event that does not fit. The legal limits are not tried again here: what was allowed when it was
 * recorded stays recorded.
 */
export function fold(events: readonly CaseEvent[]): Outcome<CaseState, Misfit> {
  const [first, ...rest] = events;
  if (first?.kind !== 'registered') return misfit(0, first?.kind);
  let state = opened(first);
  for (const [index, event] of rest.entries()) {
    const next = applyEvent(state, event);
    if (!next) return misfit(index + 1, event.kind);
    state = next;
  }
  return yes(state);
}
