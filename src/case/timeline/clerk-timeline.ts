import { type Actor, outsiderNames, roleNames } from '../actor.ts';
import type { DocumentReference } from '../event/envelope.ts';
import type { CaseEvent, EventKind } from '../event/event.ts';
import { eventTitles } from './event-title.ts';

/** 办理记录的一条. */
export interface ClerkEntry {
  kind: EventKind;
  on: CaseEvent['on'];
  recordedAt: string;
  title: string;
  by: string;
  /** Key of the person, where an officer did it. */
  person: string | undefined;
  document: DocumentReference | undefined;
  /** The words that were written: reasons, opinions, notes. */
  text: string[];
}

function actorName(actor: Actor): string {
  return actor.kind === 'officer' ? roleNames[actor.role] : outsiderNames[actor.kind];
}

const wordKeys = [
  'text',
  'reason',
  'because',
  'opinion',
  'note',
  'question',
  'figures',
  'subject',
  'publicInterest',
];

/** 办理记录: all that happened, in the order it was recorded, for the staff of the organ. */
export function clerkTimeline(events: readonly CaseEvent[]): ClerkEntry[] {
  return events.map((event) => ({
    kind: event.kind,
    on: event.on,
    recordedAt: event.recordedAt,
    title: eventTitles[event.kind],
    by: actorName(event.by),
    person: event.by.kind === 'officer' ? event.by.person : undefined,
    document: event.document,
    text: Object.entries(event).flatMap(([key, value]) =>
      wordKeys.includes(key) && typeof value === 'string' ? [value] : [],
    ),
  }));
}
