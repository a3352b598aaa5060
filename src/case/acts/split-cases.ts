import type { CaseEvent } from '../event/event.ts';
import type { SplitOff } from '../event/intake.ts';

/** What of the matter so far belongs to every part of it: its coming in and its correction. */
function isInherited(event: CaseEvent): boolean {
  switch (event.kind) {
    case 'receiptConfirmed':
    case 'contactAttempted':
    case 'correctionRequested':
      return true;
    case 'noticeServed':
    case 'noticeDelivered':
      return event.notice === 'correction';
    default:
      return false;
  }
}

/**
 * 拆分出的办件: the first events of every matter that a split opens, by its number. Each keeps the day of receipt and a correction
 * made before, so that its period is that of the form it came from. `events` are those of the form up to the split.
 */
export function splitCases(
  events: readonly CaseEvent[],
  { parts }: Pick<SplitOff, 'parts'>,
): { number: string; events: CaseEvent[] }[] {
  return parts.map(({ number, pieces }) => ({
    number,
    events: events.flatMap((event): CaseEvent[] => {
      if (event.kind === 'registered') {
        const kept = event.pieces.filter(({ id }) => pieces.includes(id));
        return [{ ...event, number, splitFrom: event.number, pieces: kept }];
      }
      if (event.kind === 'correctionReceived') {
        return [{ ...event, pieces: event.pieces.filter(({ id }) => pieces.includes(id)) }];
      }
      return isInherited(event) ? [event] : [];
    }),
  }));
}
