import type { CaseEvent } from '../../case/event/event.ts';
import { parseDocumentNumber } from '../../law/document-number.ts';
import { selectBodies } from '../../store/case-event.ts';
import { findCaseByNumber } from '../../store/case-summary.ts';
import type { ChainedEvent } from '../../store/event-chain.ts';
import { selectSeries } from '../../store/number-series.ts';
import { parseEvent } from './parsed-event.ts';
import type { Walk } from './walk.ts';

/** 编号的核对, along the chain: numbers follow one another in the order they were given, so one figure a series is enough. */
export class NumberCheck {
  readonly #walk: Walk;
  readonly #last = new Map<string, { instrument: string; year: number; last: number }>();

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  /** `letters`: the numbers of the papers that the event made, beside its own. */
  async add(row: ChainedEvent, event: CaseEvent, letters: readonly string[]): Promise<void> {
    for (const number of letters) this.#count(row, number);
    if (event.kind === 'registered') this.#count(row, event.number);
    if (event.kind !== 'replyIssued') return;
    const { documentNumber, jointWith } = event;
    if (this.#isUsed(documentNumber) && (await this.#isJoint(row, documentNumber, jointWith))) return;
    this.#count(row, documentNumber);
  }

  #parts(number: string) {
    const parsed = parseDocumentNumber(number);
    if (!parsed.ok || parsed.value.year === undefined) return undefined;
    const { mark, year, serial } = parsed.value;
    const key = `${mark}〔${year}〕`;
    return { key, serial, series: this.#last.get(key) ?? { instrument: mark, year, last: 0 } };
  }

  #isUsed(number: string): boolean {
    const parts = this.#parts(number);
    return parts !== undefined && parts.serial <= parts.series.last;
  }

  #count({ seq, caseId }: ChainedEvent, number: string): void {
    const parts = this.#parts(number);
    if (!parts) return this.#walk.find({ kind: 'number-skipped', number, expected: 1, seq, caseId });
    const { key, serial, series } = parts;
    const expected = series.last + 1;
    if (serial < expected) return this.#walk.find({ kind: 'number-twice', number, seq, caseId });
    if (serial > expected) this.#walk.find({ kind: 'number-skipped', number, expected, seq, caseId });
    this.#last.set(key, { ...series, last: serial });
  }

  /** One paper for several matters: another of them has the same number and names this one. */
  async #isJoint(row: ChainedEvent, number: string, jointWith: readonly string[]): Promise<boolean> {
    const { database, organ } = this.#walk;
    const [own] = await selectBodies(database, organ.id, row.caseId, 'registered');
    const first = own === undefined ? undefined : parseEvent(own);
    if (first?.kind !== 'registered') return false;
    for (const other of jointWith) {
      const caseId = await findCaseByNumber(database, organ.id, other);
      if (caseId === undefined || caseId === row.caseId) continue;
      for (const body of await selectBodies(database, organ.id, caseId, 'replyIssued')) {
        const reply = parseEvent(body);
        if (reply?.kind !== 'replyIssued' || reply.documentNumber !== number) continue;
        if (reply.jointWith.includes(first.number)) return true;
      }
    }
    return false;
  }

  /** After the last event: what was counted against what is noted as given. */
  async end(): Promise<void> {
    const { database, organ } = this.#walk;
    for (const { instrument, year, last } of await selectSeries(database, organ.id)) {
      const key = `${instrument}〔${year}〕`;
      const counted = this.#last.get(key)?.last ?? 0;
      this.#last.delete(key);
      if (counted !== last)
        this.#walk.find({ kind: 'series-differs', instrument, year, stored: last, counted });
    }
    for (const { instrument, year, last } of this.#last.values()) {
      this.#walk.find({ kind: 'series-differs', instrument, year, stored: 0, counted: last });
    }
  }
}
