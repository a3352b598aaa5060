import type { LetterDocument } from '../../letter/document.ts';
import type { LetterFacts } from '../../letter/facts/letter-facts.ts';
import { isNumbered } from '../../letter/instrument.ts';
import type { Template } from '../../letter/template/template.ts';
import type { TextName } from '../../letter/template/text-name.ts';
import { writeLetter } from '../../letter/write-letter.ts';
import { OfficeError } from '../office-error.ts';
import { organSetting } from '../organ/organ-settings.ts';
import { numberedFacts } from './facts/numbered-facts.ts';
import { printedFacts } from './facts/printed-facts.ts';
import type { LetterParts } from './letter-parts.ts';
import { caseFileAt, loadCaseFile } from './load-case-file.ts';
import { printsOf } from './prints.ts';
import { instrumentOf, sampleFor } from './sample/sample-for.ts';
import { templatesInForce } from './templates-in-force.ts';
import { findInstrument } from './title-of.ts';

/** 试填的文字. */
export interface DraftText {
  name: TextName;
  template: Template;
}

/** On the fictional matter; the other texts are those in force. */
export async function previewOnSample(
  parts: LetterParts,
  organId: string,
  { name, template }: DraftText,
): Promise<LetterDocument> {
  const templates = await templatesInForce(parts.office.database, organId);
  return writeLetter(sampleFor(name), { ...templates, [name]: template });
}

/** On the last paper of its kind of a real matter. Throws OfficeError not-found where the matter has none. */
export async function previewOnCase(
  parts: LetterParts,
  organId: string,
  caseId: string,
  { name, template }: DraftText,
): Promise<LetterDocument> {
  const templates = await templatesInForce(parts.office.database, organId);
  const facts = await lastFacts(parts, organId, caseId, name);
  if (!facts) throw new OfficeError('not-found', '本件没有这种文书，不能用它预览。');
  return writeLetter(facts, { ...templates, [name]: template });
}

async function lastFacts(
  parts: LetterParts,
  organId: string,
  caseId: string,
  name: TextName,
): Promise<LetterFacts | undefined> {
  const whole = await loadCaseFile(parts, organId, caseId);
  const { version, today } = await parts.settingOf(organId);
  const setting = await organSetting(parts.office.database, organId, version);
  const at = parts.office.now();
  const instrument = instrumentOf(name);
  if (!isNumbered(instrument)) {
    const print = printsOf(whole.events, whole.letters).findLast((one) => one.instrument === instrument);
    return print && printedFacts(caseFileAt(whole, setting, { at }), print, today);
  }
  const row = whole.letters.findLast((letter) => findInstrument(letter.instrument) === instrument);
  if (!row) return undefined;
  const file = caseFileAt(whole, setting, { at, version: row.version });
  return numberedFacts(file, instrument, row.number ?? undefined);
}
