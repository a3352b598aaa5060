import type { RecordEvent } from '../../record/event/event.ts';
import { fold } from '../../record/fold/fold.ts';
import type { RecordState } from '../../record/state.ts';
import { selectRecordBodies } from '../../store/record-event.ts';
import type { Database } from '../../store/tables.ts';
import { OfficeError } from '../office-error.ts';

/** 一条信息及其全部记录. */
export interface KnownRecord {
  events: RecordEvent[];
  state: RecordState;
}

/** The text was checked when it was written; `verifyFacts` checks it again. */
export function recordEventOf(body: string): RecordEvent {
  const event: RecordEvent = JSON.parse(body);
  return event;
}

/** Throws where the events do not fit: nothing the application writes can lead there. */
export function recordStateOf(events: readonly RecordEvent[]): RecordState {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  return folded.value;
}

export async function findRecord(
  database: Database,
  organId: string,
  recordId: string,
): Promise<KnownRecord | undefined> {
  const events = (await selectRecordBodies(database, organId, recordId)).map(recordEventOf);
  return events.length === 0 ? undefined : { events, state: recordStateOf(events) };
}

/** Throws OfficeError not-found. */
export async function getRecord(database: Database, organId: string, recordId: string): Promise<KnownRecord> {
  const found = await findRecord(database, organId, recordId);
  if (!found) throw new OfficeError('not-found', '没有这条信息。');
  return found;
}
