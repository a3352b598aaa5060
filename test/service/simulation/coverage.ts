import { expect } from 'vitest';
import { roles } from '../../../src/case/actor.ts';
import { mainClock } from '../../../src/case/clocks/main-clock.ts';
import { type CaseEvent, eventSchemas } from '../../../src/case/event/event.ts';
import { Evidence } from '../../../src/case/event/evidence.ts';
import { ApplicantCategory, Channel, Matter } from '../../../src/case/event/intake.ts';
import { Notice } from '../../../src/case/event/notice.ts';
import { replyKinds } from '../../../src/law/reply/reply-kind.ts';
import { stateOf } from '../../case/matter.ts';
import { settingOn } from '../case/opened-office.ts';
import { rawCells } from './raw-figures.ts';
import type { RawEvent } from './raw-matters.ts';
import { type SimulatedYear, year } from './simulated-year.ts';

function named(all: readonly RawEvent[], kind: string, fact: (event: RawEvent) => unknown): string[] {
  return [...new Set(all.filter((event) => event.kind === kind).map((event) => String(fact(event))))].sort();
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}

/** 凡是会发生的都发生过: every kind of event, reply, channel, class, way of service, evidence, remedy and result, and some late ones. */
export function expectEverything(one: SimulatedYear): void {
  const cases = [...one.events.values()];
  const all = cases.flat();
  const kinds = sorted([...new Set(all.map(({ kind }) => kind))]);
  expect(kinds).toEqual(sorted(Object.keys(eventSchemas)));
  expect(named(all, 'registered', (event) => event.channel)).toEqual(sorted(Channel.options));
  expect(named(all, 'registered', (event) => event.matter)).toEqual(sorted(Matter.options));
  expect(named(all, 'registered', (event) => event.applicant.category)).toEqual(
    sorted(ApplicantCategory.options),
  );
  expect(all.some((event) => event.kind === 'registered' && event.oral)).toBe(true);
  expect(named(all, 'noticeServed', (event) => event.notice)).toEqual(sorted(Notice.options));
  expect(named(all, 'replyServed', (event) => event.service.method)).toEqual(
    sorted(['announced', 'direct', 'electronic', 'entrusted', 'left', 'post']),
  );
  expect(named(all, 'evidenceRecorded', (event) => event.evidence.kind)).toEqual(
    sorted(Evidence.options.map((option) => option.shape.kind.value)),
  );
  expect(named(all, 'consultationSent', (event) => event.consulted)).toEqual([
    'coMaker',
    'otherOrgan',
    'thirdParty',
  ]);
  expect(named(all, 'correctionReceived', (event) => 'goodReason' in event)).toEqual(['false', 'true']);
  expect(named(all, 'objectionJudged', (event) => event.reasonable)).toEqual(['false', 'true']);
  expect(named(all, 'draftReturned', (event) => 'backTo' in event)).toEqual(['false', 'true']);
  expect(named(all, 'feeNotified', (event) => event.basis.per)).toEqual(['item', 'page']);
  expect(named(all, 'rehandlingOrdered', (event) => event.cause)).toEqual(
    sorted(['reconsideration', 'litigation', 'superior', 'ownMotion']),
  );
  expect(named(all, 'remedyFiled', (event) => event.against)).toEqual(['otherAct', 'reply', 'silence']);
  expect(all.some((event) => event.kind === 'replyIssued' && event.jointWith.length > 0)).toBe(true);
  expectOutcomes(one);
  expectRoles(all);
  expect(lateCases(cases)).toBeGreaterThan(0);
}

/** Every reply, and every result of every remedy in the figures of the year. */
function expectOutcomes(one: SimulatedYear): void {
  const replies = new Set(
    one.matters.flatMap(({ conclusions }) => conclusions.flatMap((each) => each.replies)),
  );
  expect(replyKinds.filter((kind) => !replies.has(kind))).toEqual([]);
  const remedies = Object.entries(rawCells(one.matters, year)).filter(
    ([path]) => !path.startsWith('applications'),
  );
  expect(remedies).toHaveLength(15);
  expect(remedies.filter(([, count]) => count === 0)).toEqual([]);
}

/** Every role has worked, and nobody has approved a draft of his own. */
function expectRoles(all: readonly RawEvent[]): void {
  const worked = new Set(all.map(({ by }) => by.role ?? by.kind));
  expect(roles.filter((role) => !worked.has(role))).toEqual([]);
  expect(['applicant', 'thirdParty', 'otherOrgan'].filter((kind) => !worked.has(kind))).toEqual([]);
}

function lateCases(cases: readonly RawEvent[][]): number {
  return cases.filter((events) => {
    const read: CaseEvent[] = JSON.parse(JSON.stringify(events));
    return (mainClock(stateOf(read), settingOn('2027-02-19'))?.late ?? 0) > 0;
  }).length;
}
