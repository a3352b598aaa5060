import type { FilePurpose, FileState } from '../case/application/file-purpose.ts';

/** 申请草稿. */
interface ApplicationDraftTable {
  organ_id: string;
  id: string;
  fields: string;
  version: number;
  created_at: string;
  updated_at: string;
  case_id: string | null;
}

/** 附件: of a draft, of a matter or of a record. */
interface StoredFileTable {
  organ_id: string;
  id: string;
  draft_id: string | null;
  case_id: string | null;
  record_id: string | null;
  name: string;
  media_type: string;
  bytes: number;
  digest: string;
  state: FileState;
  purpose: FilePurpose;
  stored_at: string;
}

/** 断点续传. */
interface FileUploadTable {
  organ_id: string;
  id: string;
  draft_id: string | null;
  case_id: string | null;
  record_id: string | null;
  name: string;
  bytes: number;
  purpose: FilePurpose;
  begun_at: string;
}

/** 网上提交的补正. */
interface SentCorrectionTable {
  organ_id: string;
  id: string;
  case_id: string;
  body: string | null;
  sent_on: string;
  sent_at: string;
  confirmed_version: number | null;
}

/** 满意度. */
interface SatisfactionTable {
  organ_id: string;
  case_id: string;
  score: number;
  text: string;
  rated_at: string;
}

/** 密钥 of this server. */
interface SecretTable {
  name: string;
  value: string;
}

/** 收件一侧的表: what comes from outside, beside the chain. */
export interface IntakeTables {
  application_draft: ApplicationDraftTable;
  stored_file: StoredFileTable;
  file_upload: FileUploadTable;
  sent_correction: SentCorrectionTable;
  satisfaction: SatisfactionTable;
  secret: SecretTable;
}
