import fc from 'fast-check';
import { type Asker, roles } from '../../src/case/actor.ts';
import { type ActName, actNames } from '../../src/case/acts/acts.ts';
import { parseCommand } from '../../src/case/acts/command.ts';
import { type Command, decide, mayAct } from '../../src/case/acts/decide.ts';
import { register } from '../../src/case/acts/register.ts';
import type { Context } from '../../src/case/context.ts';
import type { CaseEvent } from '../../src/case/event/event.ts';
import { ApplicantCategory, Channel, Matter } from '../../src/case/event/intake.ts';
import { fold } from '../../src/case/fold/fold.ts';
import { defaultOffice } from '../../src/case/office.ts';
import type { CaseState } from '../../src/case/state.ts';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import { addDays, type PlainDate, plainDate } from '../../src/law/plain-date.ts';
import { registration } from './matter.ts';
import { factsFor } from './random-facts.ts';

/** 随机而合法的办理过程: built only by asking what is open and doing it, with facts made for it. */
interface Choice {
  /** Which of the open acts. */
  pick: number;
  /** Days that pass before it. */
  wait: number;
  /** Days by which it is entered after it was done. */
  back: number;
  /** Whatever the facts leave free. */
  salt: number;
}

const everyRole: Asker = { kind: 'officer', person: 'zhao', roles };
const otherOfficer: Asker = { kind: 'officer', person: 'qian', roles };

export function contextOn(today: PlainDate, asker: Asker = otherOfficer): Context {
  const recordedAt = `${today}T09:30:00+08:00`;
  return { today, calendar: publishedCalendar, office: defaultOffice, asker, recordedAt };
}

/** The command as it would come in from outside. */
export function commandOf(act: ActName, facts: unknown, on: PlainDate): Command {
  const read = parseCommand({ act, on, facts });
  if (!read.ok) throw new Error(`${act}: ${JSON.stringify(read.because)}`);
  return read.value;
}

/** A command for an open act that `decide` accepts; tries several salts, since some facts depend on others. */
export function findAccepted(
  act: ActName,
  state: CaseState,
  context: Context,
  salt: number,
  on: PlainDate = context.today,
) {
  for (let shift = 0; shift < 40; shift += 1) {
    const facts = factsFor(act, state, on, salt + shift);
    const outcome = decide(state, commandOf(act, facts, on), context);
    if (outcome.ok) return outcome.value;
  }
  return undefined;
}

export function openTo(state: CaseState, context: Context): ActName[] {
  return actNames.filter((act) => mayAct(act, state, context).ok);
}

/** Acts that end the matter, and notes, are taken seldom, so that most matters live long. */
const seldom: ReadonlySet<ActName> = new Set([
  'addNote',
  'withdraw',
  'endOtherwise',
  'judgeDuplicate',
  'recordContactAttempt',
  'assign',
  'requestAssistance',
  'recordRemedy',
  'orderStay',
  'proposePublication',
  'returnDraft',
  'recallDraft',
]);

/** Acts that carry a matter on are taken often, so that the late ones are reached. */
const often: ReadonlySet<ActName> = new Set([
  'confirmReceipt',
  'serveNotice',
  'recordNoticeDelivery',
  'receiveCorrection',
  'recordPayment',
  'judgeReasons',
  'setDelayedDate',
  'judgeObjection',
  'overrideObjection',
  'makeDraft',
  'approveDraft',
  'issueReply',
  'serveReply',
  'recordReplyDelivery',
  'recordFailedService',
  'supplyInformation',
]);

/** 一步: the events after it, unchanged where nothing of the kind was accepted. */
function stepped(events: CaseEvent[], today: PlainDate, { pick, salt, back }: Choice): CaseEvent[] {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  const state = folded.value;
  const author = state.rounds.at(-1)?.draft?.author;
  const context = contextOn(today, author === 'qian' ? everyRole : otherOfficer);
  const on = addDays(today, -back);
  const open = openTo(state, { ...context, today: on })
    .filter((act) => !seldom.has(act) || salt % 7 === 0)
    .flatMap((act) => (often.has(act) ? [act, act, act, act] : [act]));
  const act = open[pick % Math.max(1, open.length)];
  return act ? [...events, ...(findAccepted(act, state, context, salt, on) ?? [])] : events;
}

/** 随机过程: the history after every step, with the day each step was taken. */
export interface History {
  events: CaseEvent[];
  today: PlainDate;
}

function grown(
  head: { from: number; channel: Channel; category: ApplicantCategory; matter: Matter; pieces: number },
  choices: Choice[],
): History[] {
  let today = addDays(plainDate('2026-01-05'), head.from);
  const pieces = Array.from({ length: head.pieces }, (_, index) => ({
    id: `p${index + 1}`,
    text: '征地批复',
  }));
  const applicant = { key: 'a', category: head.category };
  const facts = { channel: head.channel, matter: head.matter, pieces, applicant };
  const opened = register(registration(facts, today), contextOn(today));
  if (!opened.ok) throw new Error(opened.because.code);
  let events: CaseEvent[] = opened.value;
  const histories: History[] = [{ events, today }];
  for (const choice of choices) {
    today = addDays(today, choice.wait);
    events = stepped(events, today, choice);
    histories.push({ events, today });
  }
  return histories;
}

const choice = fc.record({
  pick: fc.nat({ max: 1000 }),
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 40 }) },
  ),
  back: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
  ),
  salt: fc.nat({ max: 100_000 }),
});

export const histories: fc.Arbitrary<History[]> = fc
  .tuple(
    fc.record({
      from: fc.nat({ max: 330 }),
      channel: fc.constantFrom(...Channel.options),
      category: fc.constantFrom(...ApplicantCategory.options),
      matter: fc.constantFrom(...Array<Matter>(8).fill('disclosure'), ...Matter.options),
      pieces: fc.integer({ min: 1, max: 3 }),
    }),
    fc.array(choice, { minLength: 1, maxLength: 45, size: 'max' }),
  )
  .map(([head, choices]) => grown(head, choices));
