import type { PlainDate } from '../../law/plain-date.ts';

const opening = 8.5 * 3600;
const lastSecond = 24 * 3600 - 1;

/** 模拟的时钟: the day is set and never goes back; every look at the time is one second later, from half past eight. */
export class SimulatedClock {
  #today: PlainDate;
  #second = opening;

  constructor(today: PlainDate) {
    this.#today = today;
  }

  get today(): PlainDate {
    return this.#today;
  }

  /** Instant with the zone of Asia/Shanghai. */
  now(): string {
    this.#second = Math.min(this.#second + 1, lastSecond);
    const [hour, minute, second] = [this.#second / 3600, (this.#second / 60) % 60, this.#second % 60];
    const time = [hour, minute, second].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
    return `${this.#today}T${time}+08:00`;
  }

  /** Throws RangeError where the day would go back. */
  goTo(day: PlainDate): void {
    if (day < this.#today) throw new RangeError(`from ${this.#today} back to ${day}`);
    if (day > this.#today) this.#second = opening;
    this.#today = day;
  }
}
