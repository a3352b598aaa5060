import type { Asker, Outsider, Role } from '../../case/actor.ts';
import type { ActName } from '../../case/acts/acts.ts';
import { mayAct } from '../../case/acts/decide.ts';
import { waitingStep } from '../../case/acts/waiting-step.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import { applyEvent } from '../../case/fold/fold.ts';
import { type CaseState, concludedOn, currentRound, type Round } from '../../case/state.ts';
import { addDays, type PlainDate } from '../../law/plain-date.ts';
import { addWorkingDays, isWorkingDay } from '../../law/working-day.ts';
import type { CaseCommand } from '../case/case-command.ts';
import { stateOf } from '../case/events.ts';
import type { Done } from '../case/one-act.ts';
import { findLeadingClock } from '../case/summary.ts';
import type { Applicant } from './applicants.ts';
import type { Bureau } from './bureau.ts';
import type { Chance } from './chance.ts';
import { doneBy } from './done-by.ts';
import type { Hitch, Plan } from './plan.ts';
import { Refused } from './refused.ts';

/** 网上申请的凭据. */
export interface Access {
  number: string;
  code: string;
}

/** 案头: one matter as those who handle it see it, what is meant to become of it, and the hand that does the acts. */
export class Desk {
  readonly bureau: Bureau;
  readonly plan: Plan;
  readonly chance: Chance;
  readonly applicant: Applicant;
  readonly caseId: string;
  readonly access: Access | undefined;
  /** 合并答复: the matter answered by the same paper. */
  partner: Desk | undefined;
  #events: readonly CaseEvent[];
  #state: CaseState;

  constructor(
    bureau: Bureau,
    plan: Plan,
    applicant: Applicant,
    begun: { caseId: string; events: readonly CaseEvent[]; access?: Access | undefined },
  ) {
    this.bureau = bureau;
    this.plan = plan;
    this.applicant = applicant;
    this.chance = bureau.chance.stream(plan.name);
    this.caseId = begun.caseId;
    this.access = begun.access;
    this.#events = begun.events;
    this.#state = stateOf(begun.events);
    bureau.counted.cases += 1;
  }

  get state(): CaseState {
    return this.#state;
  }

  get round(): Round {
    return currentRound(this.#state);
  }

  get today(): PlainDate {
    return this.bureau.clock.today;
  }

  get isConcluded(): boolean {
    return concludedOn(this.round) !== undefined;
  }

  /** The last day of the leading period as it stands today; undefined while nothing runs. */
  get due(): PlainDate | undefined {
    return findLeadingClock(this.#state, this.bureau.setting)?.due;
  }

  has(hitch: Hitch): boolean {
    return this.plan.hitches.has(hitch);
  }

  /** Whether the act is open to whom it falls, on its legal day `on`. */
  may(act: ActName, on = this.today): boolean {
    const { setting } = this.bureau;
    const context = { ...setting, today: on, asker: this.#askerOf(act), recordedAt: `${on}T12:00:00+08:00` };
    return mayAct(act, this.#state, context).ok;
  }

  /** 办理. Throws Refused where the act was not open or is refused. */
  async take(command: CaseCommand, as?: Role | Outsider | Asker): Promise<Done> {
    const { organId, office, services, setting, counted } = this.bureau;
    const asker = typeof as === 'object' ? as : this.#askerOf(command.act, as);
    const request = {
      organId,
      caseId: this.caseId,
      version: this.#state.version,
      requestKey: `simulated-${office.newId()}`,
      command,
      asker,
    };
    const done = await services.cases.actOnCase(request, setting);
    if (!done.ok) throw this.refused(command, done.because);
    counted.acts += 1;
    for (const event of done.value.events) this.#add(event);
    return done.value;
  }

  /** The same where it is open today; tells whether it was. */
  async tryTo(command: CaseCommand, as?: Role | Outsider | Asker): Promise<boolean> {
    const isOpen = this.may(command.act, command.on);
    if (isOpen) await this.take(command, as);
    return isOpen;
  }

  /** What was done by others, as by the applicant in the portal. */
  async look(): Promise<void> {
    const { organId, services } = this.bureau;
    const found = await services.cases.findCase(organId, this.caseId);
    if (!found) throw this.refused('look', '没有这个办件。');
    this.#events = found.events;
    this.#state = found.state;
  }

  refused(asked: unknown, because: ConstructorParameters<typeof Refused>[1]): Refused {
    return new Refused(asked, because, this.today, this.#events);
  }

  /** The working day that comes so many days after today, or today where 0 and it is one. */
  workingDay(count: number, from = this.today): PlainDate {
    const { calendar } = this.bureau.setting;
    if (count > 0) return addWorkingDays(from, count, calendar).on;
    return isWorkingDay(from, calendar) ? from : addWorkingDays(from, 1, calendar).on;
  }

  /** The first working day from then on. */
  openDay(daysFrom: number, daysTo: number, from = this.today): PlainDate {
    return this.workingDay(0, addDays(from, this.chance.whole(daysFrom, daysTo)));
  }

  /** Some working days on, but never later than the period allows, as far as the office can help it. */
  soon(least: number, most: number, due = this.due): PlainDate {
    const wished = this.workingDay(this.chance.whole(least, most));
    if (due === undefined || wished <= due || this.plan.late) return wished;
    const last = this.workingDay(0);
    return due < last ? last : due;
  }

  #add(event: CaseEvent): void {
    const next = applyEvent(this.#state, event);
    if (!next) throw this.refused(event, '事件与此前的记录不合。');
    this.#events = [...this.#events, event];
    this.#state = next;
  }

  #askerOf(act: ActName, as: Role | Outsider = this.#whoDoes(act)): Asker {
    switch (as) {
      case 'applicant':
      case 'thirdParty':
      case 'otherOrgan':
      case 'system':
        return { kind: as };
      default:
        return this.bureau.staff.asker(as, this.#state.assigned?.unit);
    }
  }

  #whoDoes(act: ActName): Role | Outsider {
    const usual = doneBy[act];
    return usual === 'step' ? (waitingStep(this.#state)?.role ?? 'office') : usual;
  }
}
