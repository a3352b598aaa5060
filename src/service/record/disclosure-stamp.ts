import { findDisclosureStamp } from '../../store/disclosure-stamp.ts';
import type { Office } from '../office.ts';

/**
 * 公开页面的版本: while it stays the same, what the public pages of an organ show stays the same but for the day. Undefined: no such organ. Questions
 * that come while one is under way share the next one, so that an answer is never older than its question and many cost as one.
 */
export type DisclosureStamp = (organId: string) => Promise<string | undefined>;

interface Round {
  running: Promise<string | undefined>;
  next: Promise<string | undefined> | undefined;
}

export function createDisclosureStamp({ database }: Office): DisclosureStamp {
  const rounds = new Map<string, Round>();

  function begin(organId: string): Promise<string | undefined> {
    const running = findDisclosureStamp(database, organId);
    const round: Round = { running, next: undefined };
    rounds.set(organId, round);
    const end = () => {
      if (rounds.get(organId) === round && !round.next) rounds.delete(organId);
    };
    running.then(end, end);
    return running;
  }

  return (organId) => {
    const round = rounds.get(organId);
    if (!round) return begin(organId);
    const again = () => begin(organId);
    round.next ??= round.running.then(again, again);
    return round.next;
  };
}
