import type { CaseEvent } from '../../case/event/event.ts';
import { lettersOfEvent } from '../../letter/letters-of-event.ts';
import type { ChainedEvent } from '../../store/event-chain.ts';
import { countLetters, lettersOfAct } from '../../store/letter.ts';
import type { Walk } from './walk.ts';

function serial(number: string): number {
  return Number(/(\d+)号$/.exec(number)?.[1]);
}

/** 文书的核对, along the chain: every act that makes papers has just these, of its own day. */
export class LetterCheck {
  readonly #walk: Walk;
  #counted = 0;
  /** The matter that was opened last, and by which request: what else that request wrote to it, a split brought along. */
  #opened: Pick<ChainedEvent, 'caseId' | 'requestKey'> | undefined;

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  /** The numbers of the papers of this act that have a series beside the chain, in the order they were given. */
  async add(row: ChainedEvent, event: CaseEvent): Promise<string[]> {
    const { caseId, version, kind, requestKey } = row;
    if (version === 1) this.#opened = row;
    const expected = lettersOfEvent(event);
    const isBroughtAlong = this.#opened?.caseId === caseId && this.#opened.requestKey === requestKey;
    if (expected.length === 0 || isBroughtAlong) return [];
    const { database, organ } = this.#walk;
    const letters = await lettersOfAct(database, organ.id, caseId, version);
    this.#counted += letters.length;
    const own = event.kind === 'replyIssued' ? event.documentNumber : undefined;
    const fits =
      letters.length === expected.length &&
      expected.every((one) => letters.some(({ instrument }) => instrument === one)) &&
      letters.every(({ datedOn, number }) => datedOn === event.on && (own === undefined || number === own));
    if (!fits) this.#walk.find({ kind: 'letter-differs', caseId, version, eventKind: kind });
    if (own !== undefined) return [];
    return letters.flatMap(({ number }) => number ?? []).sort((a, b) => serial(a) - serial(b));
  }

  /** After the last event: papers that no act made. */
  async end(): Promise<void> {
    const { database, organ } = this.#walk;
    const stored = await countLetters(database, organ.id);
    if (stored !== this.#counted) {
      this.#walk.find({ kind: 'letters-alone', count: stored - this.#counted });
    }
  }
}
