import type { CaseEvent } from '../../case/event/event.ts';
import type { Reason } from '../../case/reason.ts';
import type { CaseState } from '../../case/state.ts';
import { type ClerkEntry, clerkTimeline } from '../../case/timeline/clerk-timeline.ts';
import type { Outcome } from '../../law/outcome.ts';
import { findApplicant } from '../../store/applicant.ts';
import { selectBodies } from '../../store/case-event.ts';
import type { Office } from '../office.ts';
import { type ActRequest, actOnCase } from './act-on-case.ts';
import { eventOf, getCase, stateOf } from './events.ts';
import { type CaseFilter, type CasePage, listCases } from './list-cases.ts';
import type { Done } from './one-act.ts';
import { type Application, receiveApplication } from './receive-application.ts';
import { renewSummaries } from './renew-summaries.ts';
import type { Setting } from './setting.ts';

/** 一个办件: its events, its state, and the applicant's name (null: erased). */
export interface FoundCase {
  events: CaseEvent[];
  state: CaseState;
  applicantName: string | null;
}

/** 依申请公开 as the screens use it; `createCases` binds it to an office. */
export interface Cases {
  receiveApplication(application: Application, setting: Setting): Promise<Outcome<Done, Reason>>;
  actOnCase(request: ActRequest, setting: Setting): Promise<Outcome<Done, Reason>>;
  findCase(organId: string, caseId: string): Promise<FoundCase | undefined>;
  listCases(organId: string, filter: CaseFilter, setting: Setting): Promise<CasePage>;
  /** Throws OfficeError not-found. */
  caseTimeline(organId: string, caseId: string): Promise<ClerkEntry[]>;
  renewSummaries(organId: string, setting: Setting, which?: 'moving' | 'all'): Promise<number>;
}

export function createCases(office: Office): Cases {
  const { database } = office;
  return {
    receiveApplication: (application, setting) => receiveApplication(office, application, setting),
    actOnCase: (request, setting) => actOnCase(office, request, setting),
    findCase: (organId, caseId) => findCase(office, organId, caseId),
    listCases: (organId, filter, setting) => listCases(office, organId, filter, setting),
    caseTimeline: async (organId, caseId) => clerkTimeline((await getCase(database, organId, caseId)).events),
    renewSummaries: (organId, setting, which) => renewSummaries(office, organId, setting, which),
  };
}

async function findCase(
  { database }: Office,
  organId: string,
  caseId: string,
): Promise<FoundCase | undefined> {
  const events = (await selectBodies(database, organId, caseId)).map(eventOf);
  if (events.length === 0) return undefined;
  const state = stateOf(events);
  const applicant = await findApplicant(database, organId, state.applicant.key);
  return { events, state, applicantName: applicant?.name ?? null };
}
