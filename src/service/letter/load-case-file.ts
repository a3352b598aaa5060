import type { CaseEvent } from '../../case/event/event.ts';
import { officeOf } from '../../case/office-rules.ts';
import { publishedNotices } from '../../law/calendar/published-notices.ts';
import { type WorkCalendar, workCalendar } from '../../law/calendar/work-calendar.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { OrganProfile } from '../../letter/facts/organ.ts';
import { dayOf, isBefore } from '../../record/instant.ts';
import { findApplicant, findDetails } from '../../store/applicant.ts';
import { findCaseByNumber } from '../../store/case-summary.ts';
import { type ConsultedParty, selectParties } from '../../store/consulted-party.ts';
import { lettersOfCase } from '../../store/letter.ts';
import { selectOrgans } from '../../store/organ.ts';
import { selectNames } from '../../store/person.ts';
import { selectFiles } from '../../store/stored-file.ts';
import type { Database } from '../../store/tables.ts';
import { getCase, stateOf } from '../case/events.ts';
import { parseDetails } from '../case/identity.ts';
import { codeOfCase, codeOfConsultation } from '../intake/case-access.ts';
import { OfficeError } from '../office-error.ts';
import type { VersionedSetting } from '../organ/organ-settings.ts';
import type { CaseFile, Party } from './case-file.ts';
import type { LetterParts } from './letter-parts.ts';

/** 全卷: what all papers of a matter have in common, read once. */
export interface WholeFile extends Omit<CaseFile, 'organ' | 'reckoning' | 'parties'> {
  organName: string;
  parties: readonly ConsultedParty[];
}

const erased = '（个人信息已删除）';

/** Throws OfficeError not-found. */
export async function loadCaseFile(parts: LetterParts, organId: string, caseId: string): Promise<WholeFile> {
  const { database } = parts.office;
  const [organ] = await selectOrgans(database, organId);
  if (!organ) throw new OfficeError('not-found', '没有这个机关。');
  const { events, state } = await getCase(database, organId, caseId);
  const applicant = await findApplicant(database, organId, state.applicant.key);
  const files = await selectFiles(database, { organId, caseId });
  const consultations = new Map<string, string>();
  for (const { id } of state.consultations) {
    consultations.set(id, await codeOfConsultation(parts, organId, caseId, id));
  }
  return {
    organName: organ.name,
    events,
    state,
    applicantName: applicant?.name ?? erased,
    details: parseDetails(await findDetails(database, organId, state.applicant.key)),
    codes: { matter: await codeOfCase(parts, organId, caseId), consultations },
    parties: await selectParties(database, organId, caseId),
    letters: await lettersOfCase(database, organId, caseId),
    names: await selectNames(database, personsIn(events)),
    fileNames: new Map(files.map(({ id, name }) => [id, name])),
    joint: await jointApplicants(database, organId, events),
  };
}

/** As of an instant: with the setting of its version, the calendar and the parties as they were known then; so many events. */
export function caseFileAt(
  whole: WholeFile,
  { setting }: VersionedSetting,
  { at, version = whole.events.length }: { at: string; version?: number },
): CaseFile {
  const events = whole.events.slice(0, version);
  return {
    ...whole,
    organ: profileOf(whole.organName, setting),
    reckoning: { calendar: calendarKnownOn(dayOf(at)), office: officeOf(setting.rules) },
    events,
    state: stateOf(events),
    letters: whole.letters.filter((letter) => letter.version <= version),
    parties: partiesAt(whole.parties, at),
  };
}

export function profileOf(
  name: string,
  { contact, remedies, payment }: VersionedSetting['setting'],
): OrganProfile {
  return { name, contact, remedies, ...(payment === '' ? {} : { payment }) };
}

/** 当时已公布的放假通知: what is published later does not move the days that a paper told. */
function calendarKnownOn(day: PlainDate): WorkCalendar {
  return workCalendar(publishedNotices.filter(({ issuedOn }) => issuedOn <= day));
}

/** Each party as it was put down by then, or, where that was done later, first. */
function partiesAt(all: readonly ConsultedParty[], at: string): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const { key, name, isPerson, address, setAt } of all) {
    if (parties.has(key) && isBefore(at, setAt)) continue;
    parties.set(key, { name, isPerson, address: address ?? undefined });
  }
  return parties;
}

function personsIn(events: readonly CaseEvent[]): string[] {
  return [...new Set(events.flatMap(({ by }) => (by.kind === 'officer' ? [by.person] : [])))];
}

async function jointApplicants(
  database: Database,
  organId: string,
  events: readonly CaseEvent[],
): Promise<Map<string, string>> {
  const numbers = events.flatMap((event) => (event.kind === 'replyIssued' ? event.jointWith : []));
  const names = new Map<string, string>();
  for (const number of new Set(numbers)) {
    const caseId = await findCaseByNumber(database, organId, number);
    if (caseId === undefined) continue;
    const { state } = await getCase(database, organId, caseId);
    const applicant = await findApplicant(database, organId, state.applicant.key);
    names.set(number, applicant?.name ?? erased);
  }
  return names;
}
