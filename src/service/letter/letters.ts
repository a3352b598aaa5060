import type { Asker } from '../../case/actor.ts';
import type { PieceAnswer } from '../../case/event/draft.ts';
import type { Reason } from '../../case/reason.ts';
import type { Outcome } from '../../law/outcome.ts';
import type { LetterDocument } from '../../letter/document.ts';
import { writeLetter } from '../../letter/write-letter.ts';
import { findLetter } from '../../store/letter.ts';
import type { CaseCommand } from '../case/case-command.ts';
import type { FileFault, RenderedLetter, StoredFile } from '../intake/intake.ts';
import { OfficeError } from '../office-error.ts';
import { organSetting } from '../organ/organ-settings.ts';
import { asPdf } from './as-pdf.ts';
import { printedFacts } from './facts/printed-facts.ts';
import type { LetterParts } from './letter-parts.ts';
import { caseFileAt, loadCaseFile } from './load-case-file.ts';
import { listParties, type PartyEntry, putParty } from './parties.ts';
import { previewAct, previewReply } from './preview.ts';
import { type NamedPrint, printsOf } from './prints.ts';
import {
  addSealedCopy,
  openSealedCopy,
  type SealedCopy,
  type SealedUpload,
  sealedCopies,
} from './sealed-copy.ts';
import { servedBy } from './served.ts';
import { writeLetterOf, writeStored } from './stored-letter.ts';
import { templatesInForce } from './templates-in-force.ts';

/** 文书清单的一行. `gaps`: what it lacks; `served`: on the applicant. */
export interface LetterLine {
  letterId: string;
  instrument: string;
  title: string;
  number: string | null;
  datedOn: string;
  /** The version of the matter that its act led to. */
  version: number;
  gaps: readonly string[];
  served: boolean;
  sealed: SealedCopy | undefined;
}

/** 文书 of matters as the screens use them; `createLetters` binds it. All throw OfficeError not-found for what is not there. */
export interface Letters {
  ofCase(organId: string, caseId: string): Promise<LetterLine[]>;
  /** 登记的文书, written again. */
  write(organId: string, caseId: string, letterId: string): Promise<LetterDocument>;
  /** 可以打印的文书, without number. */
  prints(organId: string, caseId: string): Promise<NamedPrint[]>;
  print(
    organId: string,
    caseId: string,
    wish: { instrument: string; of?: string | undefined },
  ): Promise<LetterDocument>;
  previewAct(wish: {
    organId: string;
    caseId: string;
    command: CaseCommand;
    asker: Asker;
  }): Promise<Outcome<LetterDocument[], Reason>>;
  previewReply(wish: {
    organId: string;
    caseId: string;
    answers?: readonly PieceAnswer[];
  }): Promise<LetterDocument>;
  addSealed(upload: SealedUpload): Promise<Outcome<StoredFile, FileFault>>;
  /** Undefined: none, or not usable. */
  openSealed(organId: string, caseId: string, letterId: string): Promise<RenderedLetter | undefined>;
  parties(organId: string, caseId: string): Promise<PartyEntry[]>;
  putParty(entry: { organId: string; caseId: string; party: PartyEntry; setBy: string }): Promise<void>;
  /** 交给外部的成品: the sealed copy, else PDF; undefined for one with gaps, which must not go out. */
  render(organId: string, letterId: string): Promise<RenderedLetter | undefined>;
}

export function createLetters(parts: LetterParts): Letters {
  const { office } = parts;
  return {
    ofCase: (organId, caseId) => lettersOf(parts, organId, caseId),
    write: (organId, caseId, letterId) => writeLetterOf(parts, organId, caseId, letterId),
    async prints(organId, caseId) {
      const { events, letters } = await loadCaseFile(parts, organId, caseId);
      return printsOf(events, letters);
    },
    print: (organId, caseId, wish) => print(parts, organId, caseId, wish),
    previewAct: (wish) => previewAct(parts, wish),
    previewReply: (wish) => previewReply(parts, wish),
    addSealed: (upload) => addSealedCopy(parts, upload),
    openSealed: (organId, caseId, letterId) => openSealedCopy(parts, organId, caseId, letterId),
    parties: (organId, caseId) => listParties(parts, organId, caseId),
    putParty: (entry) => putParty(parts, entry),
    async render(organId, letterId) {
      const row = await findLetter(office.database, organId, letterId);
      if (!row) throw new OfficeError('not-found', '没有这份文书。');
      const sealed = await openSealedCopy(parts, organId, row.caseId, letterId);
      if (sealed) return sealed;
      const document = await writeLetterOf(parts, organId, row.caseId, letterId);
      return document.gaps.length > 0 ? undefined : asPdf(document);
    },
  };
}

async function lettersOf(parts: LetterParts, organId: string, caseId: string): Promise<LetterLine[]> {
  const whole = await loadCaseFile(parts, organId, caseId);
  const ids = whole.letters.map(({ id }) => id);
  const copies = await sealedCopies(parts, organId, caseId, ids);
  const lines: LetterLine[] = [];
  for (const row of whole.letters) {
    const { title, gaps } = await writeStored(parts, whole, row);
    const { id: letterId, instrument, number, datedOn, version } = row;
    const served = servedBy(whole.events, row) !== undefined;
    const sealed = copies.get(letterId);
    lines.push({ letterId, instrument, title, number, datedOn, version, gaps, served, sealed });
  }
  return lines;
}

/** With the setting, the wordings and the file of today. */
async function print(
  parts: LetterParts,
  organId: string,
  caseId: string,
  wish: { instrument: string; of?: string | undefined },
): Promise<LetterDocument> {
  const { database, now } = parts.office;
  const whole = await loadCaseFile(parts, organId, caseId);
  const found = printsOf(whole.events, whole.letters).find(
    ({ instrument, of }) => instrument === wish.instrument && of === wish.of,
  );
  if (!found) throw new OfficeError('not-found', '本件没有可以打印的这种文书。');
  const { version, today } = await parts.settingOf(organId);
  const file = caseFileAt(whole, await organSetting(database, organId, version), { at: now() });
  const templates = await templatesInForce(database, organId);
  return writeLetter(printedFacts(file, found, today), templates);
}
