import { addDays, type PlainDate } from '../../law/plain-date.ts';

/** 办理的过程, a piece of work told in its order: gives the day on which it goes on, as often as it must wait. */
export type Course = AsyncGenerator<PlainDate, void, void>;

/** 日程: which courses go on on which day; those of one day in the order in which they were entered. */
export class Agenda {
  readonly #days = new Map<PlainDate, Course[]>();

  add(course: Course, on: PlainDate): void {
    const day = this.#days.get(on);
    if (day) day.push(course);
    else this.#days.set(on, [course]);
  }

  /** Day after day, the last included; `begin` before the work of each. What would go on later stays undone. */
  async run(first: PlainDate, last: PlainDate, begin: (day: PlainDate) => Promise<void>): Promise<void> {
    for (let day = first; day <= last; day = addDays(day, 1)) {
      await begin(day);
      // The list grows while it is walked: what is entered for today is done today.
      for (const course of this.#days.get(day) ?? []) await this.#goOn(course, day);
      this.#days.delete(day);
    }
  }

  async #goOn(course: Course, today: PlainDate): Promise<void> {
    for (;;) {
      const next = await course.next();
      if (next.done) return;
      if (next.value > today) return this.add(course, next.value);
    }
  }
}
