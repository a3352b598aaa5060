import type { LetterDocument } from '../../letter/document.ts';
import { isNumbered } from '../../letter/instrument.ts';
import { renderLetterDocx } from '../../letter/render/docx.ts';
import { writeLetter } from '../../letter/write-letter.ts';
import { findLetter, type LetterRow } from '../../store/letter.ts';
import type { RenderedLetter } from '../intake/intake.ts';
import { OfficeError } from '../office-error.ts';
import { organSetting } from '../organ/organ-settings.ts';
import { numberedFacts } from './facts/numbered-facts.ts';
import type { LetterParts } from './letter-parts.ts';
import { caseFileAt, loadCaseFile, type WholeFile } from './load-case-file.ts';
import { templatesInForce } from './templates-in-force.ts';
import { findInstrument } from './title-of.ts';

/** 登记的文书. Throws OfficeError not-found, also for one of another matter. */
export async function getLetter(
  { office }: LetterParts,
  organId: string,
  caseId: string,
  letterId: string,
): Promise<LetterRow> {
  const row = await findLetter(office.database, organId, letterId);
  if (row?.caseId !== caseId) throw new OfficeError('not-found', '本件没有这份文书。');
  return row;
}

/**
 * 写登记的文书 again: from the events up to the act that made it, the setting of its version, and the wordings in force when the act was
 * recorded; the same for ever.
 */
export async function writeStored(
  parts: LetterParts,
  whole: WholeFile,
  { organId, version, settingVersion, number, instrument: name }: LetterRow,
): Promise<LetterDocument> {
  const { database } = parts.office;
  const event = whole.events[version - 1];
  const instrument = findInstrument(name);
  if (!event || !instrument || !isNumbered(instrument))
    throw new Error(`a paper of no act: ${name} ${version}`);
  const setting = await organSetting(database, organId, settingVersion);
  const file = caseFileAt(whole, setting, { at: event.recordedAt, version });
  const templates = await templatesInForce(database, organId, event.recordedAt);
  return writeLetter(numberedFacts(file, instrument, number ?? undefined), templates);
}

/** The same by itself. Throws OfficeError not-found. */
export async function writeLetterOf(
  parts: LetterParts,
  organId: string,
  caseId: string,
  letterId: string,
): Promise<LetterDocument> {
  const row = await getLetter(parts, organId, caseId, letterId);
  return writeStored(parts, await loadCaseFile(parts, organId, caseId), row);
}

/** Word 文件 under a name that says what it is. */
export async function asDocx(document: LetterDocument): Promise<RenderedLetter> {
  const { title, number } = document;
  return {
    name: `${title}${number === undefined ? '' : `（${number}）`}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: await renderLetterDocx(document),
  };
}
