import type { CaseEvent } from '../../case/event/event.ts';
import type { CaseState } from '../../case/state.ts';
import { selectCasesByNumber, selectConsultationLetters } from '../../store/by-number.ts';
import { getCase } from '../case/events.ts';
import { OfficeError } from '../office-error.ts';
import type { CaseAccess } from './intake.ts';
import type { IntakeParts } from './parts.ts';
import { isSameCode, queryCode, readNumber } from './query-code.ts';

export type Access = Pick<CaseAccess, 'number' | 'code'>;

/** 凭编号和查询码打开的办件. */
export interface AccessedCase {
  organId: string;
  caseId: string;
  events: CaseEvent[];
  state: CaseState;
}

export interface AccessedConsultation extends AccessedCase {
  consultationId: string;
}

export async function codeOfCase(
  { secret }: Pick<IntakeParts, 'secret'>,
  organId: string,
  caseId: string,
): Promise<string> {
  return queryCode(await secret(), ['case', organId, caseId]);
}

export async function codeOfConsultation(
  { secret }: Pick<IntakeParts, 'secret'>,
  organId: string,
  caseId: string,
  consultationId: string,
): Promise<string> {
  return queryCode(await secret(), ['consultation', organId, caseId, consultationId]);
}

/** Undefined where number or code is wrong. Several organs may have a matter of that number; the code tells them apart. */
export async function findAccessed(
  parts: IntakeParts,
  { number, code }: Access,
): Promise<AccessedCase | undefined> {
  const read = readNumber(number);
  const matches = read === undefined ? [] : await selectCasesByNumber(parts.office.database, read);
  for (const { organId, caseId } of matches) {
    if (!isSameCode(await codeOfCase(parts, organId, caseId), code)) continue;
    return { organId, caseId, ...(await getCase(parts.office.database, organId, caseId)) };
  }
  return undefined;
}

/** The same; throws OfficeError not-found. */
export async function getAccessed(parts: IntakeParts, access: Access): Promise<AccessedCase> {
  const found = await findAccessed(parts, access);
  if (!found) throw new OfficeError('not-found', '编号或者查询码不对。');
  return found;
}

/** 凭征求意见书文号和查询码. */
export async function findAccessedConsultation(
  parts: IntakeParts,
  { number, code }: Access,
): Promise<AccessedConsultation | undefined> {
  const read = readNumber(number);
  const { database } = parts.office;
  const letters = read === undefined ? [] : await selectConsultationLetters(database, read);
  for (const { organId, caseId, version } of letters) {
    const { events, state } = await getCase(database, organId, caseId);
    const sent = events[version - 1];
    if (sent?.kind !== 'consultationSent') continue;
    if (!isSameCode(await codeOfConsultation(parts, organId, caseId, sent.id), code)) continue;
    return { organId, caseId, events, state, consultationId: sent.id };
  }
  return undefined;
}
