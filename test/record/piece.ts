import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import type { Outcome } from '../../src/law/outcome.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import type { Asker, Role } from '../../src/record/actor.ts';
import { type Command, decide } from '../../src/record/acts/decide.ts';
import { makeDraft } from '../../src/record/acts/make-draft.ts';
import type { Clock, ClockName } from '../../src/record/clocks/clock.ts';
import { clocksOf } from '../../src/record/clocks/clocks.ts';
import type { Content } from '../../src/record/content/content.ts';
import type { Context, Reckoning } from '../../src/record/context.ts';
import type { RecordEvent } from '../../src/record/event/event.ts';
import { fold } from '../../src/record/fold/fold.ts';
import { defaultOffice, type Office } from '../../src/record/office.ts';
import { type Reason, reasonText } from '../../src/record/reason.ts';
import type { RecordState } from '../../src/record/state.ts';

/** 虚构的一条信息: 云岭县自然资源局的规范性文件, made on 2026-03-02. A role stands for one person of that name. */
export function content(change: Partial<Content> = {}): Content {
  return {
    title: '云岭县自然资源局关于规范临时用地管理的通知',
    documentNumber: '云自然资规〔2026〕1号',
    publisher: '云岭县自然资源局',
    jointWith: [],
    madeOn: plainDate('2026-03-02'),
    node: 'normative-documents',
    theme: '国土资源、能源',
    genre: 'circular',
    audiences: ['citizens', 'enterprises'],
    keywords: ['临时用地'],
    description: '规定临时用地的申请、审批和复垦。',
    source: { kind: 'original' },
    body: [
      { kind: 'heading', level: 1, text: '一、适用范围' },
      { kind: 'paragraph', runs: [{ text: '本通知适用于本县行政区域内的临时用地。' }] },
    ],
    attachments: [],
    sharing: { kind: 'unconditional' },
    disclosure: { kind: 'proactive' },
    about: {
      kind: 'normativeDocument',
      effectiveOn: plainDate('2026-04-01'),
      expiresOn: plainDate('2031-03-31'),
    },
    ...change,
  };
}

/** 一般的公告: nothing but what every record has. */
export function notice(change: Partial<Content> = {}): Content {
  return content({ title: '关于开展地籍调查的公告', about: { kind: 'notice' }, ...change });
}

/** 正文只有一段. */
export function saying(text: string, change: Partial<Content> = {}): Content {
  return notice({ body: [{ kind: 'paragraph', runs: [{ text }] }], ...change });
}

/** One act: the day or instant it is recorded, as whom, and what. */
export type Step = [when: string, as: Role | 'system', command: Command];

function instant(when: string): string {
  return when.length === 10 ? `${when}T09:00:00+08:00` : when;
}

export function contextOf(when: string, as: Role | 'system' = 'contributor', office: Office = defaultOffice) {
  const asker: Asker = as === 'system' ? { kind: 'system' } : { kind: 'officer', person: as, roles: [as] };
  return { calendar: publishedCalendar, office, asker, recordedAt: instant(when) } satisfies Context;
}

export function reckoningOn(day: string, office: Office = defaultOffice): Reckoning {
  return { today: plainDate(day), calendar: publishedCalendar, office };
}

export function valueOf<T>(outcome: Outcome<T, Reason>): T {
  if (!outcome.ok) throw new Error(`${outcome.because.code}: ${reasonText(outcome.because)}`);
  return outcome.value;
}

export function drafted(whole: Content = content(), when = '2026-03-03', id = 'r1'): RecordEvent[] {
  return valueOf(makeDraft({ facts: { id, content: whole } }, contextOf(when)));
}

export function stateOf(events: readonly RecordEvent[]): RecordState {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  return folded.value;
}

export function attempt(events: readonly RecordEvent[], [when, as, command]: Step, office?: Office) {
  return decide(stateOf(events), command, contextOf(when, as, office));
}

/** The events after every step has been accepted. */
export function run(steps: readonly Step[], from: RecordEvent[] = drafted(), office?: Office): RecordEvent[] {
  return steps.reduce((events, step) => [...events, ...valueOf(attempt(events, step, office))], from);
}

/** The reason a step is refused for; throws where it is accepted. */
export function refusal(events: readonly RecordEvent[], step: Step, office?: Office): Reason {
  const outcome = attempt(events, step, office);
  if (outcome.ok) throw new Error(`accepted: ${step[2].act}`);
  return outcome.because;
}

export function submitted(when: string): Step {
  return [when, 'contributor', { act: 'submit', facts: { unit: '耕地保护科' } }];
}

export function secrecy(when: string): Step {
  return [when, 'secrecyReviewer', { act: 'reviewSecrecy', facts: { opinion: '不涉密，可以公开。' } }];
}

export function legality(when: string): Step {
  return [when, 'counsel', { act: 'reviewLegality', facts: { opinion: '合法。' } }];
}

export function inOffice(when: string): Step {
  return [when, 'office', { act: 'reviewInOffice', facts: { opinion: '同意。' } }];
}

export function signed(when: string): Step {
  return [when, 'leader', { act: 'signOff', facts: { answered: [] } }];
}

export function published(when: string, indexNumber = '014416330/2026-00001'): Step {
  return [when, 'publisher', { act: 'publish', facts: { indexNumber } }];
}

/** 报送、审核、签发 on one day. */
export function reviewed(when: string): Step[] {
  return [submitted(when), secrecy(when), legality(when), inOffice(when), signed(when)];
}

/** 审核后当日发布. */
export function out(when: string, from: RecordEvent[] = drafted()): RecordEvent[] {
  return run([...reviewed(when), published(when)], from);
}

export function registered(when: string, indexNumber = '014416330/2026-00002'): Step {
  return [when, 'publisher', { act: 'enterRegister', facts: { indexNumber } }];
}

export function withdrawn(when: string, cause: 'error' | 'penaltyVoided' | 'rights' = 'error'): Step {
  const facts = { cause, reason: '附图有误，正在核对。', showTitle: true };
  return [when, 'office', { act: 'withdraw', facts }];
}

export function corrected(when: string, whole: Content = content(), note = '更正第一条的适用范围。'): Step {
  return [when, 'contributor', { act: 'correct', facts: { content: whole, note, cause: { kind: 'error' } } }];
}

export function clockOn(events: readonly RecordEvent[], day: string, name: ClockName, of?: string): Clock {
  const clock = clocksOf(stateOf(events), reckoningOn(day)).find(
    (one) => one.name === name && (of === undefined || one.of === of),
  );
  if (!clock) throw new Error(`no clock ${name} on ${day}`);
  return clock;
}
