import type { Actor } from '../actor.ts';
import type { Content } from '../content/content.ts';
import type { DraftMade } from '../event/drafting.ts';
import type { Change, Draft, RecordState } from '../state.ts';
import { type Handlers, unreviewed, without } from './handler.ts';

function personOf(by: Actor): string[] {
  return by.kind === 'officer' ? [by.person] : [];
}

function firstDraft(
  contentVersion: number,
  content: Content,
  change: Change,
  { on, by }: { on: Draft['madeOn']; by: Actor },
): Draft {
  return { contentVersion, content, change, madeOn: on, authors: personOf(by), steps: [], reviews: [] };
}

/** 起草 → the first state of a record. */
export function opened(event: DraftMade): RecordState {
  return {
    id: event.id,
    contentVersions: 1,
    draft: firstDraft(1, event.content, { kind: 'made' }, event),
    publications: [],
    validity: [],
    links: [],
    rereviews: [],
    channels: [],
    recordedAt: event.recordedAt,
    version: 1,
  };
}

/** A new version beside what went out; none may be at work already. */
function newVersion(
  state: RecordState,
  content: Content,
  change: Change,
  event: { on: Draft['madeOn']; by: Actor },
): RecordState | undefined {
  if (state.draft || !state.edition) return undefined;
  const contentVersions = state.contentVersions + 1;
  return { ...state, contentVersions, draft: firstDraft(contentVersions, content, change, event) };
}

export const draftingHandlers: Handlers<
  'draftMade' | 'revised' | 'corrected' | 'attributeChanged' | 'draftDropped' | 'noteAdded'
> = {
  draftMade: () => undefined,
  revised(state, { content, on, by }) {
    const { draft } = state;
    if (!draft) return undefined;
    const contentVersion = state.contentVersions + 1;
    const authors = [...new Set([...draft.authors, ...personOf(by)])];
    const next = { ...unreviewed(draft), contentVersion, content, authors, madeOn: on };
    return { ...state, contentVersions: contentVersion, draft: next };
  },
  corrected(state, event) {
    const { cause, note, content } = event;
    return newVersion(state, content, { ...cause, note }, event);
  },
  attributeChanged(state, event) {
    if (!state.edition) return undefined;
    const content = { ...state.edition.content, disclosure: event.disclosure };
    return newVersion(state, content, { kind: 'attribute', because: event.because, on: event.on }, event);
  },
  draftDropped(state, { on, reason }) {
    if (!state.draft) return undefined;
    const next = without(state, 'draft');
    return state.edition ? next : { ...next, dropped: { on, reason } };
  },
  noteAdded: (state) => state,
};
