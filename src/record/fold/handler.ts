import type { EventKind, EventOf } from '../event/event.ts';
import type { Draft, RecordState } from '../state.ts';

/** 事件的效果: state and event → the next state; undefined where the event does not fit the state. */
export type Handler<K extends EventKind> = (state: RecordState, event: EventOf<K>) => RecordState | undefined;

export type Handlers<K extends EventKind> = { [P in K]: Handler<P> };

/** The state with its draft changed; undefined where there is none, or `change` finds that it does not fit. */
export function amendDraft(
  state: RecordState,
  change: (draft: Draft) => Draft | undefined,
): RecordState | undefined {
  const draft = state.draft && change(state.draft);
  return draft && { ...state, draft };
}

/** 未经审核的稿件: what was reviewed is reviewed no more. */
export function unreviewed({ contentVersion, content, change, madeOn, authors }: Draft): Draft {
  return { contentVersion, content, change, madeOn, authors, steps: [], reviews: [] };
}

/** The state without some of its parts. */
export function without<K extends 'draft' | 'withdrawal'>(
  state: RecordState,
  ...keys: K[]
): Omit<RecordState, K> {
  const next = { ...state };
  for (const key of keys) delete next[key];
  return next;
}
