import { applicantTimeline } from '../../case/timeline/applicant-timeline.ts';
import { selectOrgans } from '../../store/organ.ts';
import { findSatisfaction } from '../../store/satisfaction.ts';
import { selectFiles } from '../../store/stored-file.ts';
import { isForApplicant } from './applicant-files.ts';
import { type Access, type AccessedCase, findAccessed, findAccessedConsultation } from './case-access.ts';
import { shown } from './file/keep-file.ts';
import type { TrackedCase, TrackedConsultation } from './intake.ts';
import type { IntakeParts } from './parts.ts';
import { sentCorrections } from './sent-correction.ts';

/** 申请人看到的办件; undefined where number or code is wrong. */
export async function openCase(parts: IntakeParts, access: Access): Promise<TrackedCase | undefined> {
  const found = await findAccessed(parts, access);
  if (!found) return undefined;
  const { organId, caseId, state, events } = found;
  const { database } = parts.office;
  const files = await selectFiles(database, { organId, caseId });
  return {
    organId,
    caseId,
    organName: await organNameOf(parts, found),
    state,
    events,
    timeline: applicantTimeline(events),
    files: files.filter((file) => isForApplicant(file, state)).map(shown),
    sent: await sentCorrections(database, organId, caseId),
    satisfaction: await findSatisfaction(database, organId, caseId),
  };
}

/** 被征求意见的一方看到的; undefined where number or code is wrong. */
export async function openConsultation(
  parts: IntakeParts,
  access: Access,
): Promise<TrackedConsultation | undefined> {
  const found = await findAccessedConsultation(parts, access);
  if (!found) return undefined;
  const { organId, consultationId, events, state } = found;
  const sent = events.find((event) => event.kind === 'consultationSent' && event.id === consultationId);
  if (sent?.kind !== 'consultationSent')
    throw new Error(`consultation without its letter: ${consultationId}`);
  const asked = state.pieces.filter(({ id }) => sent.pieces.includes(id));
  return {
    organId,
    organName: await organNameOf(parts, found),
    consultationId,
    subject: sent.subject,
    pieces: asked.map(({ text }) => text),
    state,
  };
}

async function organNameOf({ office }: IntakeParts, { organId }: AccessedCase): Promise<string> {
  const [organ] = await selectOrgans(office.database, organId);
  if (!organ) throw new Error(`a matter of an organ that is not there: ${organId}`);
  return organ.name;
}
