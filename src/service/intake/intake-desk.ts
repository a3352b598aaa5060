import { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { FilePurpose } from '../../case/application/file-purpose.ts';
import type { Reason } from '../../case/reason.ts';
import type { Outcome } from '../../law/outcome.ts';
import { findDetails } from '../../store/applicant.ts';
import { findSatisfaction, type Satisfaction } from '../../store/satisfaction.ts';
import { selectWaitingCorrections } from '../../store/sent-correction.ts';
import { selectFiles } from '../../store/stored-file.ts';
import type { Done } from '../case/one-act.ts';
import { type Confirmation, confirmCorrection } from './confirm-correction.ts';
import { eraseApplicant } from './erase-applicant.ts';
import { keepFile, shown } from './file/keep-file.ts';
import type { FileFault, SentCorrection, StoredFile, Upload } from './intake.ts';
import type { IntakeParts } from './parts.ts';
import { sentCorrections } from './sent-correction.ts';
import { type Swept, sweepIntake } from './sweep.ts';

/** 收件台: what the organ's people do with what comes from outside. Whoever calls has asked what the person may do. */
export interface IntakeDesk {
  /** 申请人的身份和联系方式; undefined where none are kept. */
  findDetails(organId: string, applicantId: string): Promise<ApplicantDetails | undefined>;
  /** Matters with a correction sent online that nobody has confirmed, the oldest first. */
  waitingCorrections(organId: string): Promise<{ caseId: string; number: string; sentOn: string }[]>;
  /** 网上提交的补正 of a matter, the last first. */
  sentCorrections(organId: string, caseId: string): Promise<SentCorrection[]>;
  confirmCorrection(confirmation: Confirmation): Promise<Outcome<Done, Reason>>;
  filesOfCase(organId: string, caseId: string): Promise<StoredFile[]>;
  /** Undefined for one of another matter, or one that is not usable. */
  openFile(
    organId: string,
    caseId: string,
    fileId: string,
  ): Promise<{ file: StoredFile; content: ReadableStream<Uint8Array> } | undefined>;
  /** 存入办件: above all what is supplied to the applicant. Throws OfficeError conflict where there is no such matter. */
  addFile(
    organId: string,
    caseId: string,
    file: Upload,
    purpose: FilePurpose,
  ): Promise<Outcome<StoredFile, FileFault>>;
  /** 满意度, where the applicant has said. */
  findSatisfaction(organId: string, caseId: string): Promise<Satisfaction | undefined>;
  eraseApplicant(organId: string, applicantId: string): Promise<number>;
  /** 清理, every hour or so; `now`: instant. */
  sweep(now: string): Promise<Swept>;
}

export function createIntakeDesk(parts: IntakeParts): IntakeDesk {
  const { office, files, settingOf } = parts;
  const { database } = office;
  return {
    async findDetails(organId, applicantId) {
      const kept = await findDetails(database, organId, applicantId);
      return kept ? ApplicantDetails.parse(JSON.parse(kept)) : undefined;
    },
    waitingCorrections: (organId) => selectWaitingCorrections(database, organId),
    sentCorrections: (organId, caseId) => sentCorrections(database, organId, caseId),
    confirmCorrection: async (confirmation) =>
      confirmCorrection(office, confirmation, await settingOf(confirmation.organId)),
    filesOfCase: async (organId, caseId) => (await selectFiles(database, { organId, caseId })).map(shown),
    async openFile(organId, caseId, fileId) {
      const row = (await selectFiles(database, { organId, caseId })).find(({ id }) => id === fileId);
      if (row?.state !== 'usable') return undefined;
      return { file: shown(row), content: await files.read(row.id) };
    },
    addFile: (organId, caseId, file, purpose) => keepFile(parts, { organId, caseId }, file, purpose),
    findSatisfaction: (organId, caseId) => findSatisfaction(database, organId, caseId),
    eraseApplicant: (organId, applicantId) => eraseApplicant(parts, organId, applicantId),
    sweep: (now) => sweepIntake(parts, now),
  };
}
