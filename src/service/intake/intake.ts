import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { FilePurpose, FileState } from '../../case/application/file-purpose.ts';
import type { FieldFault } from '../../case/application/read-application.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import type { Reason } from '../../case/reason.ts';
import type { CaseState } from '../../case/state.ts';
import type { ApplicantEntry } from '../../case/timeline/applicant-timeline.ts';
import type { Outcome } from '../../law/outcome.ts';
import type { PlainDate } from '../../law/plain-date.ts';

export type { FilePurpose } from '../../case/application/file-purpose.ts';
export type { FieldFault } from '../../case/application/read-application.ts';

/** 附件: one file as it is kept. `state` quarantined: not yet scanned, or found infected; nobody but the system reads it then. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  state: FileState;
  purpose: FilePurpose;
}

/** Why a file was not taken: plain Chinese, with figures. */
export interface FileFault {
  code:
    | 'too-large'
    | 'too-many'
    | 'empty'
    | 'type-not-taken'
    | 'type-differs'
    | 'infected'
    | 'name'
    | 'no-space';
  message: string;
}

/** 草稿: a form as typed, kept for 30 days under a secret of its own; no account. `fields`: input name → text as typed. */
export interface ApplicationDraft {
  organId: string;
  version: number;
  fields: Readonly<Record<string, string>>;
  files: readonly StoredFile[];
  /** Set once it has been handed in: the receipt is shown again, nothing is done twice. */
  submitted: Receipt | undefined;
}

/** 回执: number and query code (查询码) with which the applicant finds the matter again. */
export interface Receipt {
  number: string;
  code: string;
}

/** 申请人看到的办件. */
export interface TrackedCase {
  organId: string;
  caseId: string;
  organName: string;
  state: CaseState;
  events: readonly CaseEvent[];
  timeline: readonly ApplicantEntry[];
  files: readonly StoredFile[];
  /** 网上提交的补正, the last first: received only once the organ has confirmed it too (Art. 31), and waiting until then. */
  sent: readonly SentCorrection[];
  /** 1–5, where the applicant has said. */
  satisfaction: { score: number; text: string } | undefined;
}

/** 网上提交的补正. `confirmed`: the organ has confirmed it, and the matter has gone on with it. */
export interface SentCorrection {
  id: string;
  /** The legal day it was sent on. */
  on: PlainDate;
  wish: CorrectionWish;
  confirmed: boolean;
}

/** 征求意见的一方看到的: what is asked, until when; never who applied. */
export interface TrackedConsultation {
  organId: string;
  organName: string;
  consultationId: string;
  subject: string;
  pieces: readonly string[];
  state: CaseState;
}

/** 申请人和第三方一侧 as the portal uses it; `createIntake` binds it. Secrets are opaque visible ASCII. */
export interface Intake {
  openDraft(organId: string): Promise<string>;
  findDraft(secret: string): Promise<ApplicationDraft | undefined>;
  /** Throws OfficeError not-found, stale-version. */
  saveDraft(secret: string, version: number, fields: Record<string, string>): Promise<number>;
  addFile(secret: string, file: Upload, purpose: FilePurpose): Promise<Outcome<StoredFile, FileFault>>;
  removeFile(secret: string, fileId: string): Promise<void>;
  /** Registers what the draft says; the same secret twice gives the same receipt. `faults`: nothing was registered. */
  submit(secret: string): Promise<Outcome<Receipt, { faults: FieldFault[] } | { reason: Reason }>>;

  /** 凭编号和查询码. Undefined where either is wrong, without telling which. */
  openCase(number: string, code: string): Promise<TrackedCase | undefined>;
  /**
   * 提交补正: kept, and shown to the organ as waiting for its confirmation; it is received on the day both have confirmed (Art. 31), and
   * only then does the period run anew. Sent in time it stays in time, whenever the organ confirms. After the period `goodReason` is
   * asked for (reason good-reason-needed).
   */
  correct(
    access: CaseAccess,
    wish: CorrectionWish,
  ): Promise<Outcome<void, { faults: FieldFault[] } | { reason: Reason }>>;
  /** 说明理由 (Art. 35). Throws RangeError on a text that is blank or longer than 20,000 characters, as `withdraw` and `rate` do on one too long. */
  explain(access: CaseAccess, text: string): Promise<Outcome<void, Reason>>;
  withdraw(access: CaseAccess, note: string): Promise<Outcome<void, Reason>>;
  /** 满意度; said again, the last holds. Throws RangeError on a score that is not 1–5. */
  rate(access: CaseAccess, score: number, text: string): Promise<void>;
  /** 为本件补充材料. `purpose` is one of the applicant's: identity, authority, material, correction. */
  addCaseFile(
    access: CaseAccess,
    file: Upload,
    purpose: FilePurpose,
  ): Promise<Outcome<StoredFile, FileFault>>;
  /** A file of this matter that the applicant may read; undefined for any other. */
  openFile(
    access: CaseAccess,
    fileId: string,
  ): Promise<{ file: StoredFile; content: ReadableStream<Uint8Array> } | undefined>;
  /** 答复书 once it is served; undefined before. The function itself is undefined where letters are not rendered. */
  openReply?:
    | ((access: Pick<CaseAccess, 'number' | 'code'>) => Promise<RenderedLetter | undefined>)
    | undefined;
  /** 已送达申请人的文书 of this matter, in the order they were made; none where number or code is wrong. */
  letters(access: Pick<CaseAccess, 'number' | 'code'>): Promise<ServedLetter[]>;
  /** One of them: the sealed copy, else as written; undefined for any other, and for one whose facts are not complete. */
  openLetter(
    access: Pick<CaseAccess, 'number' | 'code'>,
    letterId: string,
  ): Promise<RenderedLetter | undefined>;
  /** 断点续传 of large files. */
  uploads: ResumableUploads;

  /** 凭征求意见书文号和查询码. */
  openConsultation(number: string, code: string): Promise<TrackedConsultation | undefined>;
  answerConsultation(
    number: string,
    code: string,
    answer: { answer: 'agrees' | 'objects'; reasons: string },
  ): Promise<Outcome<void, Reason>>;

  /** 征求意见书, and 告知书 where the objection did not stand: what was sent to this party, and nothing else of the matter. */
  consultationLetters(number: string, code: string): Promise<ServedLetter[]>;
  openConsultationLetter(number: string, code: string, letterId: string): Promise<RenderedLetter | undefined>;

  /** 查询码 of a matter registered at the window, for its receipt; of a consultation, for its letter. */
  codeOfCase(organId: string, caseId: string): Promise<string>;
  codeOfConsultation(organId: string, caseId: string, consultationId: string): Promise<string>;
}

export interface CaseAccess {
  number: string;
  code: string;
  /** 1–200 visible ASCII characters, one for each form shown. */
  requestKey: string;
}

export interface CorrectionWish {
  pieces: readonly { id: string; text: string; documentNumber?: string | undefined }[];
  details?: ApplicantDetails;
  /** 补正说明. */
  note?: string;
  /** 逾期的正当理由, where the period is over. */
  goodReason?: string;
}

/** 已送达的文书. */
export interface ServedLetter {
  letterId: string;
  title: string;
  number: string | null;
  on: PlainDate;
}

/** 文书的成品. */
export interface RenderedLetter {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** 上传的一份文件: read once, as a stream, so that a large one is never in memory whole. */
export interface Upload {
  name: string;
  content: ReadableStream<Uint8Array>;
}

/** Whose files: those of a draft, or of a matter. */
export type UploadPlace = { secret: string } | Pick<CaseAccess, 'number' | 'code'>;

/**
 * 断点续传: a file that comes in several requests. Each says at which byte it begins; what has come is kept for two days. Every call throws
 * OfficeError not-found where the place is not open.
 */
export interface ResumableUploads {
  /** Gives the id of the upload; nothing of the file has come yet. Name, size, kind by name and number of files are judged at once. */
  begin(
    place: UploadPlace,
    wish: { name: string; bytes: number; purpose: FilePurpose },
  ): Promise<Outcome<string, FileFault>>;
  /** How far it has come; `offset` equals `bytes` once the file is kept. Undefined where there is no such upload here. */
  progress(place: UploadPlace, id: string): Promise<{ offset: number; bytes: number } | undefined>;
  /**
   * The next part. `file`: it was the last, and the file is kept under the id of the upload. A fault ends the upload. Throws OfficeError
   * not-found; conflict where the part does not begin at the offset reached, or another part is being written.
   */
  append(
    place: UploadPlace,
    id: string,
    offset: number,
    content: ReadableStream<Uint8Array>,
  ): Promise<Outcome<{ offset: number; file?: StoredFile }, FileFault>>;
  /** Gives up; nothing of it is left. */
  abandon(place: UploadPlace, id: string): Promise<void>;
}
