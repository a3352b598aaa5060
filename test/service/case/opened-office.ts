import { randomUUID } from 'node:crypto';
import type { Asker, Role } from '../../../src/case/actor.ts';
import { defaultOffice } from '../../../src/case/office.ts';
import { type Reason, reasonText } from '../../../src/case/reason.ts';
import { publishedCalendar } from '../../../src/law/calendar/work-calendar.ts';
import type { Outcome } from '../../../src/law/outcome.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { CaseCommand } from '../../../src/service/case/case-command.ts';
import { type Cases, createCases } from '../../../src/service/case/cases.ts';
import type { Done } from '../../../src/service/case/one-act.ts';
import type { Application } from '../../../src/service/case/receive-application.ts';
import type { Setting } from '../../../src/service/case/setting.ts';
import type { Office } from '../../../src/service/office.ts';
import { marksOf } from '../../../src/service/organ/organ-setting.ts';
import { enterOrgan } from '../../../src/store/organ.ts';
import { type Step } from '../../case/matter.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';

/** 虚构的云岭县自然资源局 with an empty register; other organs can be added. */
export interface OpenedOffice {
  test: TestDatabase;
  office: Office;
  cases: Cases;
  organId: string;
}

export const receivedOn = '2026-02-06';

/** The moment at which everything of a test is recorded: ten o'clock of the day last set. */
let day = receivedOn;

export async function openOffice(): Promise<OpenedOffice> {
  const test = await openTestDatabase();
  const office = { database: test.database, now: () => `${day}T10:00:00+08:00`, newId: randomUUID };
  const organId = await addOrgan(test, '云岭县自然资源局');
  return { test, office, cases: createCases(office), organId };
}

export async function addOrgan({ database }: TestDatabase, name: string): Promise<string> {
  const organ = { id: randomUUID(), name, createdAt: '2026-01-05T01:30:00.000Z' };
  return database.transaction().execute((transaction) => enterOrgan(transaction, organ));
}

export function settingOn(today: string): Setting {
  return {
    today: plainDate(today),
    calendar: publishedCalendar,
    office: defaultOffice,
    marks: marksOf({ mark: '云自然资', marks: {} }),
    version: 0,
  };
}

export function officer(role: Role, person: string = role): Asker {
  return { kind: 'officer', person, roles: [role] };
}

export function application(organId: string, changes: Partial<Application> = {}): Application {
  return {
    organId,
    requestKey: randomUUID(),
    on: plainDate(receivedOn),
    applicant: { name: '郑小禾', category: 'naturalPerson' },
    facts: {
      matter: 'disclosure',
      channel: 'inPerson',
      pieces: [{ id: 'p1', text: '青石村三组土地征收补偿安置方案' }],
      lacking: [],
      electronicService: true,
    },
    asker: officer('window'),
    ...changes,
  };
}

export function done(outcome: Outcome<Done, Reason>): Done {
  if (!outcome.ok) throw new Error(`${outcome.because.code}: ${reasonText(outcome.because)}`);
  return outcome.value;
}

export async function receive(
  { cases, organId }: OpenedOffice,
  changes: Partial<Application> = {},
): Promise<Done> {
  const on = changes.on ?? receivedOn;
  day = on;
  return done(await cases.receiveApplication(application(organId, changes), settingOn(on)));
}

/** A step of test/case as the service takes it: numbers are given by the office. */
export function commandOf(command: Step[2]): CaseCommand {
  switch (command.act) {
    case 'issueReply':
      return { ...command, facts: { jointWith: command.facts.jointWith } };
    case 'splitOff':
      return { ...command, facts: { parts: command.facts.parts.map(({ pieces }) => ({ pieces })) } };
    default:
      return command;
  }
}

/** Takes the steps one after another; gives the last answer. */
export async function take(
  { cases, organId }: OpenedOffice,
  from: Done,
  steps: readonly Step[],
): Promise<Done> {
  let last = from;
  for (const [on, as, command] of steps) {
    day = on;
    const asker: Asker =
      as === 'applicant' || as === 'thirdParty' || as === 'otherOrgan' || as === 'system'
        ? { kind: as }
        : officer(as);
    const { caseId, version } = last;
    const request = {
      organId,
      caseId,
      version,
      requestKey: randomUUID(),
      command: commandOf(command),
      asker,
    };
    last = done(await cases.actOnCase(request, settingOn(on)));
  }
  return last;
}
