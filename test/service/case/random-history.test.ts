import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, roles } from '../../../src/case/actor.ts';
import { acts } from '../../../src/case/acts/acts.ts';
import { parseCommand } from '../../../src/case/acts/command.ts';
import type { Command } from '../../../src/case/acts/decide.ts';
import type { CaseEvent } from '../../../src/case/event/event.ts';
import { summaryOf } from '../../../src/service/case/summary.ts';
import type { Fault } from '../../../src/service/verify/fault.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import { stateOf } from '../../case/matter.ts';
import { type History, histories } from '../../case/random-matter.ts';
import { application, commandOf, done, type OpenedOffice, openOffice, settingOn } from './opened-office.ts';

let opened: OpenedOffice;
let recordedAt = '';
beforeAll(async () => {
  opened = await openOffice();
  opened.office.now = () => recordedAt;
});
afterAll(() => opened.test.drop());

const envelope = new Set(['v', 'kind', 'on', 'recordedAt', 'by', 'document']);

/** The command that makes this event. */
function commandFor(event: CaseEvent): Command {
  const isEnding = event.kind === 'noticeServed' && event.notice === 'ending';
  const [act, made] =
    Object.entries(acts).find(([name, one]) =>
      isEnding ? name === 'serveEnding' : one.event === event.kind,
    ) ?? [];
  const added: readonly string[] = made && 'adds' in made ? made.adds : [];
  const facts = Object.fromEntries(
    Object.entries(event).filter(([key]) => !envelope.has(key) && !added.includes(key)),
  );
  const command = parseCommand({ act, on: event.on, facts });
  if (!command.ok) throw new Error(JSON.stringify(command.because));
  return command.value;
}

function askerOf({ by }: CaseEvent): Asker {
  return by.kind === 'officer' ? { kind: 'officer', person: by.person, roles } : { kind: by.kind };
}

/** The event with what the office gives itself taken from the stored one. */
function withGiven(event: CaseEvent, stored: CaseEvent | undefined): CaseEvent {
  if (event.kind === 'registered' && stored?.kind === 'registered') {
    const applicant = { ...event.applicant, key: stored.applicant.key };
    return { ...event, number: stored.number, applicant };
  }
  if (event.kind === 'replyIssued' && stored?.kind === 'replyIssued') {
    return { ...event, documentNumber: stored.documentNumber };
  }
  if (event.kind === 'splitOff' && stored?.kind === 'splitOff') {
    const parts = event.parts.map((part, index) => ({ ...part, number: stored.parts[index]?.number ?? '' }));
    return { ...event, parts };
  }
  return event;
}

/** Takes a history through the service, act by act. */
async function replay(all: readonly History[]): Promise<string> {
  const [first, ...rest] = all;
  const [registered] = first?.events ?? [];
  if (!first || registered?.kind !== 'registered') throw new Error('no beginning');
  const { matter, channel, pieces, lacking, electronicService, applicant } = registered;
  recordedAt = registered.recordedAt;
  const wish = application(opened.organId, {
    on: registered.on,
    asker: askerOf(registered),
    applicant: { name: '某申请人', category: applicant.category },
    facts: { matter, channel, pieces, lacking, electronicService },
  });
  let last = done(await opened.cases.receiveApplication(wish, settingOn(first.today)));
  for (const { events, today } of rest) {
    const event = events.length > last.version ? events.at(-1) : undefined;
    if (!event) continue;
    recordedAt = event.recordedAt;
    const request = {
      organId: opened.organId,
      caseId: last.caseId,
      version: last.version,
      requestKey: randomUUID(),
      command: commandOf(commandFor(event)),
      asker: askerOf(event),
    };
    last = done(await opened.cases.actOnCase(request, settingOn(today)));
  }
  return last.caseId;
}

test('随机的合法办理过程经数据库走一遍，记录、状态、摘要与纯函数得出的相同', async () => {
  for (const all of fc.sample(histories, { numRuns: 20, seed: 20_261_120 })) {
    const caseId = await replay(all);
    const events = all.at(-1)?.events ?? [];
    const found = await opened.cases.findCase(opened.organId, caseId);
    const expected = events.map((event, index) => withGiven(event, found?.events[index]));
    expect(found?.events).toEqual(expected);
    expect(found?.state).toEqual(stateOf(JSON.parse(JSON.stringify(expected))));
    const { rows } = await sql<{
      reckoned_on: string;
      version: number;
      phase: string;
    }>`select * from case_summary
      where case_id = ${caseId}`.execute(opened.test.database);
    const summary = summaryOf(stateOf(expected), settingOn(rows[0]?.reckoned_on ?? ''));
    expect(rows[0]).toMatchObject({ version: events.length, phase: summary.phase, due_on: summary.dueOn });
  }
  const faults: Fault[] = [];
  const listener = { find: (fault: Fault) => faults.push(fault), progress: () => undefined };
  await verifyFacts(opened.office, { reckoningOf: () => settingOn('2026-03-02') }, listener);
  expect(faults).toEqual([]);
}, 120_000);
