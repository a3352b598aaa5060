import { lastNumber, type NumberSeries, putSeries } from '../../store/number-series.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { Write } from '../../store/write-together.ts';

/**
 * 编号: the next numbers of an organ, for use under its chain lock. What is taken is written down by `keep` only, so that an act
 * refused or rolled back uses up no number.
 */
export class Numbers {
  readonly #transaction: DatabaseTransaction;
  readonly #organId: string;
  readonly #taken = new Map<string, NumberSeries>();

  constructor(transaction: DatabaseTransaction, organId: string) {
    this.#transaction = transaction;
    this.#organId = organId;
  }

  /** '云自然资申', 2026 → '云自然资申〔2026〕1号'. */
  async take(instrument: string, year: number): Promise<string> {
    const key = `${instrument}〔${year}〕`;
    const last =
      this.#taken.get(key)?.last ?? (await lastNumber(this.#transaction, this.#organId, instrument, year));
    this.#taken.set(key, { instrument, year, last: last + 1 });
    return `${key}${last + 1}号`;
  }

  /** What was taken, to be written with the act that took it. */
  keep(): Write[] {
    if (this.#taken.size === 0) return [];
    return [putSeries(this.#transaction, this.#organId, [...this.#taken.values()])];
  }
}
