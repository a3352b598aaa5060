import type { FilePurpose } from '../../case/application/file-purpose.ts';
import { putSatisfaction } from '../../store/satisfaction.ts';
import { deleteFile, selectFiles } from '../../store/stored-file.ts';
import { OfficeError } from '../office-error.ts';
import { answerConsultation } from './answer-consultation.ts';
import { actFromOutside, wordsOf } from './applicant-act.ts';
import { openApplicantFile, openServedReply } from './applicant-files.ts';
import { codeOfCase, codeOfConsultation, findAccessed, getAccessed } from './case-access.ts';
import { correct } from './correct.ts';
import { draftOf, getDraft, keepFields, openDraft } from './draft.ts';
import { keepFile, shown } from './file/keep-file.ts';
import { isApplicantPurpose } from './file/room.ts';
import { createUploads } from './file/uploads.ts';
import type { ApplicationDraft, Intake } from './intake.ts';
import type { IntakeParts } from './parts.ts';
import { openPartyLetter, openServedLetter, partyLetters, servedLetters } from './served-letters.ts';
import { receiptOfDraft, submit } from './submit.ts';
import { openCase, openConsultation } from './tracked-case.ts';

/** 申请人和第三方一侧, bound. */
export function createIntake(parts: IntakeParts): Intake {
  const { renderLetter } = parts;
  return {
    openDraft: (organId) => openDraft(parts, organId),
    findDraft: (secret) => findDraft(parts, secret),
    saveDraft: (secret, version, fields) => keepFields(parts, secret, version, fields),
    async addFile(secret, file, purpose) {
      mustBeApplicants(purpose);
      const { organId, id, caseId } = await getDraft(parts, secret);
      if (caseId !== null) throw new OfficeError('conflict', '申请已经提交，不能再上传。');
      return keepFile(parts, { organId, draftId: id }, file, purpose);
    },
    removeFile: (secret, fileId) => removeFile(parts, secret, fileId),
    submit: (secret) => submit(parts, secret),
    openCase: (number, code) => openCase(parts, { number, code }),
    correct: (access, wish) => correct(parts, access, wish),
    async explain(access, typed) {
      const found = await getAccessed(parts, access);
      const text = wordsOf(typed, 20_000);
      if (text === '') throw new RangeError('reasons without words');
      const command = { act: 'receiveReasons', facts: { text } } as const;
      return actFromOutside(parts, found, { form: access.requestKey, command, asker: { kind: 'applicant' } });
    },
    async withdraw(access, typed) {
      const found = await getAccessed(parts, access);
      const note = wordsOf(typed, 20_000);
      const facts = { manner: 'online', ...(note === '' ? {} : { note }) } as const;
      const command = { act: 'withdraw', facts } as const;
      return actFromOutside(parts, found, { form: access.requestKey, command, asker: { kind: 'applicant' } });
    },
    async rate(access, score, typed) {
      const { organId, caseId } = await getAccessed(parts, access);
      if (!Number.isInteger(score) || score < 1 || score > 5) throw new RangeError(`a score of ${score}`);
      const { database, now } = parts.office;
      await putSatisfaction(database, organId, caseId, { score, text: wordsOf(typed, 2000), at: now() });
    },
    async addCaseFile(access, file, purpose) {
      mustBeApplicants(purpose);
      const { organId, caseId } = await getAccessed(parts, access);
      return keepFile(parts, { organId, caseId }, file, purpose);
    },
    openFile: (access, fileId) => openApplicantFile(parts, access, fileId),
    openReply:
      renderLetter &&
      (async (access) => {
        const found = await findAccessed(parts, access);
        return found && openServedReply(parts, renderLetter, found);
      }),
    letters: (access) => servedLetters(parts, access),
    openLetter: (access, letterId) => openServedLetter(parts, access, letterId),
    consultationLetters: (number, code) => partyLetters(parts, { number, code }),
    openConsultationLetter: (number, code, letterId) => openPartyLetter(parts, { number, code }, letterId),
    uploads: createUploads(parts),
    openConsultation: (number, code) => openConsultation(parts, { number, code }),
    answerConsultation: (number, code, answer) => answerConsultation(parts, { number, code }, answer),
    codeOfCase: (organId, caseId) => codeOfCase(parts, organId, caseId),
    codeOfConsultation: (organId, caseId, consultationId) =>
      codeOfConsultation(parts, organId, caseId, consultationId),
  };
}

function mustBeApplicants(purpose: FilePurpose): void {
  if (!isApplicantPurpose(purpose)) throw new OfficeError('forbidden', '申请人不能上传这类文件。');
}

async function findDraft(parts: IntakeParts, secret: string): Promise<ApplicationDraft | undefined> {
  const draft = await draftOf(parts, secret);
  if (!draft) return undefined;
  const { organId, id, version, fields } = draft;
  const files = await selectFiles(parts.office.database, { organId, draftId: id });
  return { organId, version, fields, files: files.map(shown), submitted: await receiptOfDraft(parts, draft) };
}

/** One that is not there, or not of this draft, is left alone. */
async function removeFile(parts: IntakeParts, secret: string, fileId: string): Promise<void> {
  const { organId, id } = await getDraft(parts, secret);
  const removed = await deleteFile(parts.office.database, { organId, draftId: id }, fileId);
  if (removed) await parts.files.remove(fileId);
}
