import { createHash } from 'node:crypto';

/** 链上的一条记录: an event at its place in the chain of its organ. */
export interface ChainedEvent {
  organId: string;
  /** 1, 2, 3 … within the organ. */
  seq: number;
  caseId: string;
  /** 1, 2, 3 … within the case. */
  version: number;
  kind: string;
  onDay: string;
  recordedAt: string;
  requestKey: string;
  /** The event as JSON, exactly the text that is hashed. */
  body: string;
  previousHash: string;
  hash: string;
}

/** 链尾: the place and hash of the last event. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** 链的种类: of matters, and of 公开信息, whose events have the record where those of a matter have the case. */
export type Chain = 'gongkai-event-1' | 'gongkai-record-1';

/** What comes before the first event of every organ. */
export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/**
 * 校验值: SM3 (GB/T 32905-2016), 64 hexadecimal digits, over UTF-8 text of eight lines parted by line feeds, none after the last:
 * the name of the chain, previous hash, organ, seq, case, version, request key, body. No part holds a line feed.
 */
export function hashOfEvent(
  event: Omit<ChainedEvent, 'hash' | 'kind' | 'onDay' | 'recordedAt'>,
  chain: Chain = 'gongkai-event-1',
): string {
  const { previousHash, organId, seq, caseId, version, requestKey, body } = event;
  const text = [chain, previousHash, organId, seq, caseId, version, requestKey, body].join('\n');
  return createHash('sm3').update(text).digest('hex');
}

/** 接到链尾: the events with their places and hashes. */
export function chainOn(
  head: ChainHead,
  events: readonly Omit<ChainedEvent, 'seq' | 'previousHash' | 'hash'>[],
  chain: Chain = 'gongkai-event-1',
): ChainedEvent[] {
  let { seq, hash } = head;
  return events.map((event) => {
    const link = { ...event, seq: seq + 1, previousHash: hash };
    seq = link.seq;
    hash = hashOfEvent(link, chain);
    return { ...link, hash };
  });
}
