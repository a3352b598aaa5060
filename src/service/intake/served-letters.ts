import { plainDate } from '../../law/plain-date.ts';
import { type LetterRow, lettersOfCase } from '../../store/letter.ts';
import { isForApplicant, isForParty } from '../letter/served.ts';
import { titleOf } from '../letter/title-of.ts';
import { type Access, type AccessedCase, findAccessed, findAccessedConsultation } from './case-access.ts';
import type { RenderedLetter, ServedLetter } from './intake.ts';
import type { IntakeParts } from './parts.ts';

type Mine = (letter: LetterRow) => boolean;

/** 已送达申请人的文书; the gate is closed for every paper that `isForApplicant` does not name. */
export async function servedLetters(parts: IntakeParts, access: Access): Promise<ServedLetter[]> {
  const found = await findAccessed(parts, access);
  return found ? listed(parts, found, (letter) => isForApplicant(found.events, letter)) : [];
}

export async function openServedLetter(
  parts: IntakeParts,
  access: Access,
  letterId: string,
): Promise<RenderedLetter | undefined> {
  const found = await findAccessed(parts, access);
  return found && opened(parts, found, letterId, (letter) => isForApplicant(found.events, letter));
}

/** 发给被征求意见一方的文书: those of its own consultation. */
export async function partyLetters(parts: IntakeParts, access: Access): Promise<ServedLetter[]> {
  const found = await findAccessedConsultation(parts, access);
  if (!found) return [];
  return listed(parts, found, (letter) => isForParty(found.events, letter, found.consultationId));
}

export async function openPartyLetter(
  parts: IntakeParts,
  access: Access,
  letterId: string,
): Promise<RenderedLetter | undefined> {
  const found = await findAccessedConsultation(parts, access);
  if (!found) return undefined;
  return opened(parts, found, letterId, (letter) => isForParty(found.events, letter, found.consultationId));
}

async function listed(
  { office }: IntakeParts,
  { organId, caseId }: AccessedCase,
  isMine: Mine,
): Promise<ServedLetter[]> {
  const letters = await lettersOfCase(office.database, organId, caseId);
  return letters.filter(isMine).map(({ id, instrument, number, datedOn }) => ({
    letterId: id,
    title: titleOf(instrument),
    number,
    on: plainDate(datedOn),
  }));
}

async function opened(
  { office, renderLetter }: IntakeParts,
  { organId, caseId }: AccessedCase,
  letterId: string,
  isMine: Mine,
): Promise<RenderedLetter | undefined> {
  const letters = await lettersOfCase(office.database, organId, caseId);
  const letter = letters.find(({ id }) => id === letterId);
  return letter && isMine(letter) ? renderLetter?.(organId, letter.id) : undefined;
}
