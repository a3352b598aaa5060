import type { CaseEvent } from '../../case/event/event.ts';
import { fold } from '../../case/fold/fold.ts';
import type { CaseState } from '../../case/state.ts';
import { selectBodies } from '../../store/case-event.ts';
import type { Database } from '../../store/tables.ts';
import { OfficeError } from '../office-error.ts';

/** The text was checked when it was written; `verifyFacts` checks it again. */
export function eventOf(body: string): CaseEvent {
  const event: CaseEvent = JSON.parse(body);
  return event;
}

/** 办件及其全部记录. Throws OfficeError not-found. */
export async function getCase(
  database: Database,
  organId: string,
  caseId: string,
): Promise<{ events: CaseEvent[]; state: CaseState }> {
  const events = (await selectBodies(database, organId, caseId)).map(eventOf);
  if (events.length === 0) throw new OfficeError('not-found', '没有这个办件。');
  return { events, state: stateOf(events) };
}

/** Throws where the events do not fit: nothing the application writes can lead there. */
export function stateOf(events: readonly CaseEvent[]): CaseState {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  return folded.value;
}
