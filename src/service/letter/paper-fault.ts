import type { Reckoning } from '../../case/context.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import type { Reason } from '../../case/reason.ts';
import type { LetterFacts } from '../../letter/facts/letter-facts.ts';
import { lettersOfEvent } from '../../letter/letters-of-event.ts';
import { writeLetter } from '../../letter/write-letter.ts';
import { stateOf } from '../case/events.ts';
import type { CaseFile } from './case-file.ts';
import { numberedFacts } from './facts/numbered-facts.ts';
import { replyFacts } from './facts/reply-facts.ts';
import { factsLacking } from './gaps.ts';

/**
 * 文书内容不全: what the papers of an act would lack, told before anything is written. A draft is judged by the reply it would become. Asks the
 * events alone: what stands beside them stops no act.
 */
export function findPaperFault(
  earlier: readonly CaseEvent[],
  added: readonly CaseEvent[],
  reckoning: Omit<Reckoning, 'today'>,
): Reason | undefined {
  for (const [index] of added.entries()) {
    const events = [...earlier, ...added.slice(0, index + 1)];
    for (const facts of papersOf(events, reckoning)) {
      const { title, gaps } = writeLetter(facts);
      const lacks = factsLacking(gaps);
      if (lacks.length > 0) return { code: 'paper-incomplete', paper: title, lacks };
    }
  }
  return undefined;
}

function papersOf(events: readonly CaseEvent[], reckoning: Omit<Reckoning, 'today'>): LetterFacts[] {
  const event = events.at(-1);
  const instruments = event ? lettersOfEvent(event) : [];
  if (event?.kind !== 'draftMade' && instruments.length === 0) return [];
  const bare: CaseFile = {
    organ: { name: '本机关' },
    reckoning,
    events,
    state: stateOf(events),
    applicantName: '申请人',
    details: undefined,
    codes: { consultations: new Map() },
    parties: new Map(),
    letters: [],
    names: new Map(),
    fileNames: new Map(),
    joint: new Map(),
  };
  if (event?.kind === 'draftMade') return [replyFacts(bare, event.answers, { on: event.on })];
  return instruments.map((instrument) => numberedFacts(bare, instrument, undefined));
}
