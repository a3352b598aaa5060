import type { CaseEvent } from '../../case/event/event.ts';
import { selectChain } from '../../store/case-event.ts';
import { findHead } from '../../store/chain-head.ts';
import { type ChainedEvent, type ChainHead, emptyChain, hashOfEvent } from '../../store/event-chain.ts';
import { findReceiptOf } from '../../store/request-receipt.ts';
import { LetterCheck } from './letter-check.ts';
import { NumberCheck } from './number-check.ts';
import { parseEvent } from './parsed-event.ts';
import type { Walk } from './walk.ts';

const PAGE = 1000;

/** 核对一条链 from its first event to its head; one page of events in memory. Gives the last and how many there are. */
export async function checkChain(walk: Walk): Promise<{ head: ChainHead; events: number }> {
  const { database, organ } = walk;
  const numbers = new NumberCheck(walk);
  const letters = new LetterCheck(walk);
  let last: ChainHead = emptyChain;
  let events = 0;
  for (;;) {
    const page = await selectChain(database, organ.id, { after: last.seq, limit: PAGE });
    for (const row of page) {
      await checkLink(walk, row, last);
      const event = parseEvent(row.body);
      if (hashOfEvent(row) !== row.hash || !event || !isOf(row, event))
        walk.find(named('changed-event', row));
      if (event) await numbers.add(row, event, await letters.add(row, event));
      last = row;
    }
    events += page.length;
    walk.step(page.length);
    if (page.length < PAGE) break;
  }
  await checkHead(walk, last);
  await numbers.end();
  await letters.end();
  return { head: { seq: last.seq, hash: last.hash }, events };
}

async function checkLink(walk: Walk, row: ChainedEvent, last: ChainHead): Promise<void> {
  if (row.seq > last.seq + 1) await findMissing(walk, last.seq + 1, row.seq - 1);
  else if (row.previousHash !== last.hash) walk.find(named('broken-link', row));
}

async function findMissing(walk: Walk, from: number, to: number): Promise<void> {
  const receipt = await findReceiptOf(walk.database, walk.organ.id, from);
  walk.find({ kind: 'missing-events', from, to, caseId: receipt?.caseId });
}

async function checkHead(walk: Walk, last: ChainHead): Promise<void> {
  const head = (await findHead(walk.database, walk.organ.id)) ?? emptyChain;
  if (head.seq > last.seq) await findMissing(walk, last.seq + 1, head.seq);
  else if (head.seq < last.seq || head.hash !== last.hash) {
    walk.find({ kind: 'head-differs', stored: head.seq, found: last.seq });
  }
}

/** The columns beside the body say what the body says. */
function isOf({ kind, onDay, recordedAt }: ChainedEvent, event: CaseEvent): boolean {
  return event.kind === kind && event.on === onDay && Date.parse(event.recordedAt) === Date.parse(recordedAt);
}

function named(kind: 'changed-event' | 'broken-link', row: ChainedEvent) {
  return { kind, seq: row.seq, caseId: row.caseId, version: row.version, eventKind: row.kind };
}
