import { RecordEvent } from '../../record/event/event.ts';
import { dayOf, isBefore } from '../../record/instant.ts';
import { type ChainedEvent, type ChainHead, emptyChain, hashOfEvent } from '../../store/event-chain.ts';
import { findRecordHead } from '../../store/record-chain-head.ts';
import { selectRecordChain } from '../../store/record-event.ts';
import type { Walk } from './walk.ts';

const PAGE = 1000;

/** 读记录: untrusted text → an event; undefined where it is not one. */
export function parseRecordEvent(body: string): RecordEvent | undefined {
  try {
    return RecordEvent.safeParse(JSON.parse(body)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * 核对公开信息的链 from its first event to its head: every hash, every link, and that no event is recorded before the one before it — a
 * moment of publication put into the past would be.
 */
export async function checkRecordChain(walk: Walk): Promise<{ head: ChainHead; events: number }> {
  const { database, organ } = walk;
  let last: ChainHead & { recordedAt?: string } = emptyChain;
  let events = 0;
  for (;;) {
    const page = await selectRecordChain(database, organ.id, { after: last.seq, limit: PAGE });
    for (const row of page) {
      checkLink(walk, row, last);
      const event = parseRecordEvent(row.body);
      if (hashOfEvent(row, 'gongkai-record-1') !== row.hash || !event || !isOf(row, event)) {
        walk.find(named('record-event-changed', row));
      }
      last = row;
    }
    events += page.length;
    walk.step(page.length);
    if (page.length < PAGE) break;
  }
  await checkHead(walk, last);
  return { head: { seq: last.seq, hash: last.hash }, events };
}

function checkLink(walk: Walk, row: ChainedEvent, last: ChainHead & { recordedAt?: string }): void {
  const { seq, caseId: recordId, recordedAt: at } = row;
  if (seq > last.seq + 1) walk.find({ kind: 'record-events-missing', from: last.seq + 1, to: seq - 1 });
  else if (row.previousHash !== last.hash) walk.find(named('record-link-broken', row));
  if (last.recordedAt !== undefined && isBefore(at, last.recordedAt)) {
    walk.find({ kind: 'record-time-runs-back', seq, recordId, at, last: last.recordedAt });
  }
}

async function checkHead(walk: Walk, last: ChainHead & { recordedAt?: string }): Promise<void> {
  const head = (await findRecordHead(walk.database, walk.organ.id)) ?? {
    ...emptyChain,
    recordedAt: undefined,
  };
  if (head.seq > last.seq) {
    walk.find({ kind: 'record-events-missing', from: last.seq + 1, to: head.seq });
  } else if (head.seq < last.seq || head.hash !== last.hash || head.recordedAt !== last.recordedAt) {
    walk.find({ kind: 'record-head-differs', stored: head.seq, found: last.seq });
  }
}

/** The columns beside the body say what the body says, and its day is that of its instant. */
function isOf({ kind, onDay, recordedAt }: ChainedEvent, event: RecordEvent): boolean {
  return (
    event.kind === kind &&
    event.on === onDay &&
    dayOf(event.recordedAt) === onDay &&
    Date.parse(event.recordedAt) === Date.parse(recordedAt)
  );
}

function named(kind: 'record-event-changed' | 'record-link-broken', row: ChainedEvent) {
  return { kind, seq: row.seq, recordId: row.caseId, version: row.version, eventKind: row.kind };
}
