import type { EventOf } from '../event/event.ts';
import { factOf } from '../publication-fact.ts';
import { isFullyReviewed } from '../review-record.ts';
import type { Edition, RecordState } from '../state.ts';
import { amendDraft, type Handlers, unreviewed, without } from './handler.ts';

/** The draft goes out as it was reviewed, under the one 索引号 of the record; undefined where it was not. */
function wentOut(
  state: RecordState,
  outcome: Edition['outcome'],
  event: EventOf<'published' | 'registered'>,
): { next: RecordState; edition: Edition } | undefined {
  const { draft, indexNumber } = state;
  if (draft?.contentVersion !== event.contentVersion || !isFullyReviewed(draft)) return undefined;
  if (indexNumber !== undefined && indexNumber !== event.indexNumber) return undefined;
  const { contentVersion, content, change, steps, reviews } = draft;
  const edition: Edition = {
    outcome,
    contentVersion,
    content,
    change,
    steps,
    reviews,
    at: event.recordedAt,
    on: event.on,
  };
  return {
    next: { ...without(state, 'draft'), edition, indexNumber: event.indexNumber },
    edition,
  };
}

function noteOf({ change }: Edition): string | undefined {
  return change.kind === 'error' || change.kind === 'changed' ? change.note : undefined;
}

export const publicationHandlers: Handlers<
  'scheduled' | 'published' | 'registered' | 'withdrawn' | 'channelPosted'
> = {
  scheduled: (state, { publishAt }) =>
    amendDraft(state, (draft) => (isFullyReviewed(draft) ? { ...draft, publishAt } : undefined)),
  published(state, event) {
    const out = wentOut(state, 'published', event);
    if (out?.edition.content.disclosure.kind !== 'proactive') return undefined;
    const { contentVersion, at, on, content } = out.edition;
    const publication = {
      contentVersion,
      at,
      on,
      note: noteOf(out.edition),
      subject: content.limit?.subject,
      factOn: factOf(out.edition),
    };
    const publications = [...state.publications, publication];
    return { ...without(out.next, 'withdrawal'), shownTitle: content.title, publications };
  },
  registered(state, event) {
    const out = wentOut(state, 'registered', event);
    const shown = state.edition?.outcome === 'published' && !state.withdrawal;
    if (!out || shown || out.edition.content.disclosure.kind === 'proactive') return undefined;
    const since = state.edition?.outcome === 'registered' ? state.registeredOn : undefined;
    return { ...out.next, registeredOn: since ?? event.on };
  },
  withdrawn(state, { cause, reason, showTitle, recordedAt: at, on }) {
    if (state.edition?.outcome !== 'published' || state.withdrawal) return undefined;
    const { penaltyVoided, draft } = state;
    return {
      ...state,
      withdrawal: { cause, reason, showTitle, at, on },
      ...(draft ? { draft: unreviewed(draft) } : {}),
      ...(penaltyVoided ? { penaltyVoided: { ...penaltyVoided, withdrawnOn: on } } : {}),
    };
  },
  channelPosted(state, { channel, account, postedOn, address }) {
    if (state.publications.length === 0) return undefined;
    return { ...state, channels: [...state.channels, { channel, account, postedOn, address }] };
  },
};
