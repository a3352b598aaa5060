import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import type { Registered } from '../../case/event/intake.ts';
import type { Reason } from '../../case/reason.ts';
import type { CaseState } from '../../case/state.ts';
import type { ApplicantEntry } from '../../case/timeline/applicant-timeline.ts';
import type { Outcome } from '../../law/outcome.ts';

/** 附件: one file as it is kept. `state` quarantined: not yet scanned, or found infected; nobody but the system reads it then. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  state: 'quarantined' | 'usable' | 'infected';
  purpose: FilePurpose;
}

export type FilePurpose = 'identity' | 'authority' | 'material' | 'correction' | 'opinion' | 'supplied';

/** Why a file was not taken: plain Chinese, with figures. */
export interface FileFault {
  code: 'too-large' | 'too-many' | 'empty' | 'type-not-taken' | 'type-differs' | 'infected' | 'name';
  message: string;
}

/** 表单里的一处问题: `field` is the name of the input. */
export interface FieldFault {
  field: string;
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

/** 读过的申请表: what `submit` registers. */
export interface ReadApplication {
  matter: Registered['matter'];
  name: string;
  category: Registered['applicant']['category'];
  details: ApplicantDetails;
  pieces: Registered['pieces'];
  electronicService: boolean;
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
  /** 1–5, where the applicant has said. */
  satisfaction: { score: number; text: string } | undefined;
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
  /** 补正, 撤回, 说明理由, 满意度 … as the applicant; `requestKey` one for each form shown. */
  correct(
    access: CaseAccess,
    wish: CorrectionWish,
  ): Promise<Outcome<void, { faults: FieldFault[] } | { reason: Reason }>>;
  explain(access: CaseAccess, text: string): Promise<Outcome<void, Reason>>;
  withdraw(access: CaseAccess, note: string): Promise<Outcome<void, Reason>>;
  rate(access: CaseAccess, score: number, text: string): Promise<void>;
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

  /** 凭征求意见书文号和查询码. */
  openConsultation(number: string, code: string): Promise<TrackedConsultation | undefined>;
  answerConsultation(
    number: string,
    code: string,
    answer: { answer: 'agrees' | 'objects'; reasons: string },
  ): Promise<Outcome<void, Reason>>;

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
  pieces: readonly { id: string; text: string; documentNumber?: string }[];
  details?: ApplicantDetails;
}

/** 上传的一份文件: read once, as a stream, so that a large one is never in memory whole. */
export interface Upload {
  name: string;
  content: ReadableStream<Uint8Array>;
}
