import { type Asker, type Role, roles } from '../../src/case/actor.ts';
import { type Command, decide } from '../../src/case/acts/decide.ts';
import { type Registration, register } from '../../src/case/acts/register.ts';
import type { Clock, ClockName } from '../../src/case/clocks/clock.ts';
import { clocksOf } from '../../src/case/clocks/clocks.ts';
import type { Context } from '../../src/case/context.ts';
import type { CaseEvent } from '../../src/case/event/event.ts';
import { fold } from '../../src/case/fold/fold.ts';
import { defaultOffice, type Office } from '../../src/case/office.ts';
import { type Reason, reasonText } from '../../src/case/reason.ts';
import type { CaseState } from '../../src/case/state.ts';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import type { Outcome } from '../../src/law/outcome.ts';
import { plainDate } from '../../src/law/plain-date.ts';

/** 虚构的一件申请: 云岭县自然资源局, received in person on 2026-02-06 unless told otherwise. */
export const receivedOn = plainDate('2026-02-06');

type Outsider = Exclude<Asker['kind'], 'officer'>;

/** One act: the day it is done and entered, as whom, and what. A role stands for one person of that name. */
export type Step = [day: string, as: Role | Outsider, command: Command];

function isRole(as: Role | Outsider): as is Role {
  return roles.some((role) => role === as);
}

export function contextOf(
  day: string,
  as: Role | Outsider = 'handler',
  office: Office = defaultOffice,
): Context {
  const asker: Asker = isRole(as) ? { kind: 'officer', person: as, roles: [as] } : { kind: as };
  return {
    today: plainDate(day),
    calendar: publishedCalendar,
    office,
    asker,
    recordedAt: `${day}T10:00:00+08:00`,
  };
}

function valueOf<T>(outcome: Outcome<T, Reason>): T {
  if (!outcome.ok) throw new Error(`${outcome.because.code}: ${reasonText(outcome.because)}`);
  return outcome.value;
}

export function registration(
  facts: Partial<Registration['facts']> = {},
  on: string = receivedOn,
): Registration {
  return {
    on: plainDate(on),
    facts: {
      number: '云自然资申〔2026〕1号',
      matter: 'disclosure',
      channel: 'inPerson',
      applicant: { key: 'a1', category: 'naturalPerson' },
      pieces: [{ id: 'p1', text: '青石村三组土地征收补偿安置方案' }],
      lacking: [],
      electronicService: true,
      ...facts,
    },
  };
}

export function registered(facts: Partial<Registration['facts']> = {}, on: string = receivedOn): CaseEvent[] {
  return valueOf(register(registration(facts, on), contextOf(on, 'window')));
}

export function stateOf(events: readonly CaseEvent[]): CaseState {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  return folded.value;
}

export function attempt(events: readonly CaseEvent[], [day, as, command]: Step, office?: Office) {
  return decide(stateOf(events), command, contextOf(day, as, office));
}

/** The events after every step has been accepted. */
export function run(steps: readonly Step[], from: CaseEvent[] = registered(), office?: Office): CaseEvent[] {
  return steps.reduce((events, step) => [...events, ...valueOf(attempt(events, step, office))], from);
}

/** The reason a step is refused for; throws where it is accepted. */
export function refusal(events: readonly CaseEvent[], step: Step, office?: Office): Reason {
  const outcome = attempt(events, step, office);
  if (outcome.ok) throw new Error(`accepted: ${step[2].act}`);
  return outcome.because;
}

export function clockOn(events: readonly CaseEvent[], day: string, name: ClockName, of?: string): Clock {
  const clock = clocksOf(stateOf(events), contextOf(day)).find(
    (one) => one.name === name && (of === undefined || one.of === of),
  );
  if (!clock) throw new Error(`no clock ${name} on ${day}`);
  return clock;
}

const direct = (day: string) => ({ method: 'direct' as const, signedOn: plainDate(day) });

/** 送达告知书, signed by the applicant on that day. */
export function noticeServed(
  day: string,
  notice: 'correction' | 'extension' | 'reasons' | 'delay' | 'fee',
): Step {
  return [day, 'window', { act: 'serveNotice', facts: { notice, service: direct(day) } }];
}

/** 补正: asked for and served on `day`. */
export function correction(day: string, workingDays = 10): Step[] {
  const facts = { lacking: ['description' as const], text: '请写明所需信息的名称或者文号。', workingDays };
  return [[day, 'handler', { act: 'requestCorrection', facts }], noticeServed(day, 'correction')];
}

export function corrected(day: string, goodReason?: string): Step {
  const reason = goodReason ? { goodReason } : {};
  return [day, 'window', { act: 'receiveCorrection', facts: { channel: 'inPerson', pieces: [], ...reason } }];
}

/** 征求第三方意见: sent and delivered on the days given. */
export function consulted(id: string, sent: string, delivered = sent, pieces = ['p1']): Step[] {
  return [
    [
      sent,
      'handler',
      {
        act: 'consult',
        facts: { id, consulted: 'thirdParty', partyKey: `third-${id}`, pieces, subject: '补偿协议' },
      },
    ],
    [delivered, 'handler', { act: 'recordConsultationDelivery', facts: { id } }],
  ];
}

/** 答复全程: evidence, draft, three signatures, issue and service on one day; everything is disclosed. */
export function disclosed(day: string, service: string = day): Step[] {
  return [
    [
      day,
      'handler',
      {
        act: 'recordEvidence',
        facts: {
          pieces: ['p1'],
          evidence: {
            kind: 'supply',
            form: '纸质复印件',
            route: '当面领取',
            suppliedOn: plainDate(service),
          },
        },
      },
    ],
    [
      day,
      'handler',
      { act: 'makeDraft', facts: { answers: [{ piece: 'p1', reply: 'disclosed', withheld: [] }] } },
    ],
    ...signed(day),
    issued(day),
    replyServed(service),
  ];
}

export function signed(day: string): Step[] {
  return (['counsel', 'office', 'leader'] as const).map((as) => [
    day,
    as,
    { act: 'approveDraft', facts: { opinion: undefined } },
  ]);
}

export function issued(day: string, number = '云自然资复〔2026〕1号'): Step {
  return [day, 'office', { act: 'issueReply', facts: { documentNumber: number, jointWith: [] } }];
}

export function replyServed(day: string): Step {
  return [day, 'window', { act: 'serveReply', facts: { service: direct(day) } }];
}
