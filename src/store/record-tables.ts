/** 主动公开的表. */

/** 公开信息事件: append-only for the application. */
interface RecordEventTable {
  organ_id: string;
  seq: number;
  record_id: string;
  version: number;
  kind: string;
  on_day: string;
  recorded_at: string;
  request_key: string;
  body: string;
  previous_hash: string;
  hash: string;
}

interface RecordChainHeadTable {
  organ_id: string;
  seq: number;
  hash: string;
  recorded_at: string | null;
}

interface RecordReceiptTable {
  organ_id: string;
  request_key: string;
  digest: string;
  record_id: string;
  first_seq: number;
  last_seq: number;
}

/** 公开信息摘要 for the staff. */
interface RecordSummaryTable {
  organ_id: string;
  record_id: string;
  title: string;
  about: string;
  disclosure: string;
  phase: string;
  waiting: string | null;
  waiting_role: string | null;
  unit: string | null;
  node: string | null;
  document_number: string | null;
  index_number: string | null;
  publish_at: string | null;
  due_on: string | null;
  first_published_on: string | null;
  changed_at: string;
  version: number;
  reckoned_on: string;
  moves_on: string | null;
}

/** 公开名录. */
interface PublicRecordTable {
  organ_id: string;
  record_id: string;
  visibility: 'public' | 'tombstone';
  index_number: string;
  title: string | null;
  document_number: string | null;
  publisher: string | null;
  node: string | null;
  theme: string | null;
  genre: string | null;
  about: string | null;
  description: string | null;
  made_on: string | null;
  first_published_at: string;
  published_at: string;
  changed_at: string;
  change: 'published' | 'corrected' | 'withdrawn';
  last_new_on: string | null;
  validity: string | null;
  has_attachments: boolean;
  consultation_from: string | null;
  consultation_until: string | null;
  consultation_end: 'closed' | 'answered' | null;
  received: number | null;
}

interface RecordNodeTable {
  organ_id: string;
  node: string;
  record_id: string;
}

interface RecordIndexNumberTable {
  organ_id: string;
  number: string;
  record_id: string;
  scope: string;
  serial: number;
}

/** 公开目录的版本: append-only. */
interface CatalogueVersionTable {
  organ_id: string;
  version: number;
  body: string;
  set_by: string;
  set_at: string;
}

interface RecordFileTextTable {
  organ_id: string;
  file_id: string;
  text: string;
  note: string | null;
}

/** 征求意见收到的意见. */
interface ConsultationCommentTable {
  organ_id: string;
  id: string;
  record_id: string;
  text: string;
  name: string;
  contact: string;
  sent_at: string;
  state: 'received' | 'released' | 'kept';
  outcome: string | null;
  answer: string | null;
  judged_by: string | null;
  judged_at: string | null;
}

/** 导入的来源. */
interface RecordSourceTable {
  organ_id: string;
  source: string;
  source_id: string;
  record_id: string;
  address: string | null;
  stated_on: string | null;
  imported_at: string;
}

export interface RecordTables {
  record_event: RecordEventTable;
  record_chain_head: RecordChainHeadTable;
  record_receipt: RecordReceiptTable;
  record_summary: RecordSummaryTable;
  public_record: PublicRecordTable;
  record_node: RecordNodeTable;
  record_index_number: RecordIndexNumberTable;
  catalogue_version: CatalogueVersionTable;
  record_file_text: RecordFileTextTable;
  consultation_comment: ConsultationCommentTable;
  record_source: RecordSourceTable;
}
