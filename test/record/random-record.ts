import fc from 'fast-check';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import { addDays, plainDate } from '../../src/law/plain-date.ts';
import { type Asker, roles } from '../../src/record/actor.ts';
import { type ActName, actNames } from '../../src/record/acts/acts.ts';
import { parseCommand } from '../../src/record/acts/command.ts';
import { type Command, decide, mayAct } from '../../src/record/acts/decide.ts';
import { makeDraft } from '../../src/record/acts/make-draft.ts';
import type { Context } from '../../src/record/context.ts';
import type { RecordEvent } from '../../src/record/event/event.ts';
import { fold } from '../../src/record/fold/fold.ts';
import { dayOf } from '../../src/record/instant.ts';
import { defaultOffice } from '../../src/record/office.ts';
import type { RecordState } from '../../src/record/state.ts';
import { anyContent, factsFor } from './random-facts.ts';

/** 随机而合法的经过: built only by asking what is open and doing it, with facts made for it. */
interface Choice {
  pick: number;
  /** Minutes that pass before it. */
  wait: number;
  salt: number;
  /** Who does it: one of two officers with every role, or the system. */
  who: number;
}

const askers: readonly Asker[] = [
  { kind: 'officer', person: 'zhao', roles },
  { kind: 'officer', person: 'qian', roles },
  { kind: 'officer', person: 'sun', roles },
  { kind: 'system' },
];

export function contextAt(minutes: number, who: number): Context {
  const day = addDays(plainDate('2026-01-05'), Math.floor(minutes / 1440));
  const clock = [Math.floor((minutes % 1440) / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const asker = askers[who % askers.length] ?? { kind: 'system' };
  return {
    calendar: publishedCalendar,
    office: defaultOffice,
    asker,
    recordedAt: `${day}T${clock.join(':')}:00+08:00`,
  };
}

/** The command as it would come in from outside. */
export function commandOf(act: ActName, facts: unknown): Command {
  const read = parseCommand({ act, facts });
  if (!read.ok) throw new Error(`${act}: ${JSON.stringify(read.because)}`);
  return read.value;
}

/** Events of an open act that `decide` accepts; tries several salts, since some facts depend on others. */
export function findAccepted(act: ActName, state: RecordState, context: Context, salt: number) {
  for (let shift = 0; shift < 42; shift += 1) {
    const facts = factsFor(act, state, dayOf(context.recordedAt), salt + shift);
    const outcome = decide(state, commandOf(act, facts), context);
    if (outcome.ok) return outcome.value;
  }
  return undefined;
}

export function openTo(state: RecordState, context: Context): ActName[] {
  return actNames.filter((act) => mayAct(act, state, context).ok);
}

/** Acts that undo work, or change nothing, are taken seldom, so that most records get somewhere. */
const seldom: ReadonlySet<ActName> = new Set([
  'addNote',
  'dropDraft',
  'returnDraft',
  'revise',
  'refer',
  'link',
  'unlink',
  'postOnChannel',
]);

/** Acts that carry a record on are taken often, so that what follows them is reached. */
const often: ReadonlySet<ActName> = new Set([
  'submit',
  'reviewSecrecy',
  'answerReferral',
  'reviewLegality',
  'reviewInOffice',
  'signOff',
  'publish',
  'enterRegister',
  'noteCounterpart',
  'publishConsultationResult',
]);

function stepped(events: RecordEvent[], minutes: number, { pick, salt, who }: Choice): RecordEvent[] {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  const context = contextAt(minutes, who);
  const open = openTo(folded.value, context)
    .filter((act) => !seldom.has(act) || salt % 6 === 0)
    .flatMap((act) => (often.has(act) ? [act, act, act, act] : [act]));
  const act = open[pick % Math.max(1, open.length)];
  return act ? [...events, ...(findAccepted(act, folded.value, context, salt) ?? [])] : events;
}

/** 随机经过: the events after every step, with the minute each step was taken. */
export interface History {
  events: RecordEvent[];
  minutes: number;
}

function grown(salt: number, choices: Choice[]): History[] {
  const opened = makeDraft({ facts: { id: 'r1', content: anyContent(salt) } }, contextAt(0, 0));
  if (!opened.ok) throw new Error(opened.because.code);
  let minutes = 0;
  let events: RecordEvent[] = opened.value;
  const histories: History[] = [{ events, minutes }];
  for (const choice of choices) {
    minutes += choice.wait;
    events = stepped(events, minutes, choice);
    histories.push({ events, minutes });
  }
  return histories;
}

const choice = fc.record({
  pick: fc.nat({ max: 1000 }),
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 60 }) },
    { weight: 2, arbitrary: fc.nat({ max: 10_000 }) },
    { weight: 1, arbitrary: fc.nat({ max: 200_000 }) },
  ),
  salt: fc.nat({ max: 90_000 }),
  who: fc.nat({ max: 11 }),
});

export const histories: fc.Arbitrary<History[]> = fc
  .tuple(fc.nat({ max: 90_000 }), fc.array(choice, { minLength: 1, maxLength: 45, size: 'max' }))
  .map(([salt, choices]) => grown(salt, choices));
