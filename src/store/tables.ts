import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { ApplicantCategory } from '../case/event/intake.ts';
import type { RemedyBlock, RemedyDecided } from '../case/event/remedy.ts';
import type { ReplyKind } from '../law/reply/reply-kind.ts';
import type { Edition, Finding, Report } from '../report/model.ts';
import type { IntakeTables } from './intake-tables.ts';
import type { LetterTables } from './letter-tables.ts';
import type { RecordTables } from './record-tables.ts';

/** 行政机关: a small table every other one points to. */
interface OrganTable {
  id: string;
  name: string;
  created_at: string;
}

/** 存档的年度报告: the report and its findings exactly as they were when kept. */
interface KeptReportTable {
  organ_id: string;
  id: string;
  year: number | null;
  edition: Edition | null;
  file_name: string;
  title: string;
  report: ColumnType<Report, string, never>;
  findings: ColumnType<Finding[], string, never>;
  kept_at: string;
}

/** 办理记录: append-only for the application. */
interface CaseEventTable {
  organ_id: string;
  seq: number;
  case_id: string;
  version: number;
  kind: string;
  on_day: string;
  recorded_at: string;
  request_key: string;
  body: string;
  previous_hash: string;
  hash: string;
}

/** 链尾: one row an organ, locked by every act. */
interface ChainHeadTable {
  organ_id: string;
  seq: number;
  hash: string;
}

/** 申请人: beside the chain, so that it can be erased. */
interface ApplicantTable {
  organ_id: string;
  id: string;
  name: string | null;
  /** ApplicantDetails as JSON. */
  details: string | null;
  created_at: string;
}

/** 办件摘要: reckoned from the events. */
interface CaseSummaryTable {
  organ_id: string;
  case_id: string;
  number: string;
  matter: string;
  phase: string;
  rehandling: boolean;
  applicant_id: string;
  applicant_category: ApplicantCategory;
  subject: string;
  unit: string | null;
  arrived_on: string;
  received_on: string | null;
  due_on: string | null;
  provisional: boolean;
  done_on: string | null;
  moves: boolean;
  version: number;
  reckoned_on: string;
  settled_on: string | null;
  settled_reply: ReplyKind | null;
}

/** 编号序列. */
interface NumberSeriesTable {
  organ_id: string;
  instrument: string;
  year: number;
  last: number;
}

/** 请求回执. */
interface RequestReceiptTable {
  organ_id: string;
  request_key: string;
  digest: string;
  case_id: string;
  first_seq: number;
  last_seq: number;
}

/** 机关设置: append-only; the last version holds. */
interface OrganSettingTable {
  organ_id: string;
  version: number;
  body: string;
  set_by: string;
  set_at: string;
}

/** 复议、诉讼 of a matter: reckoned from the events. */
interface RemedySummaryTable {
  organ_id: string;
  case_id: string;
  remedy_id: string;
  block: RemedyBlock;
  filed_on: string;
  decided_on: string | null;
  result: RemedyDecided['result'] | null;
}

/** 信息处理费 of a matter, in fen (分): reckoned from the events. */
interface FeeSummaryTable {
  organ_id: string;
  case_id: string;
  notified_on: string;
  amount: number;
  paid_on: string | null;
  refunded: number;
}

/** 人员: an account; `organ_id` keeps it. */
interface PersonTable {
  id: string;
  organ_id: string;
  login: string;
  name: string;
  password_hash: string;
  must_change: boolean;
  disabled_at: string | null;
  created_at: string;
}

/** 岗位 of a person in an organ. */
interface PersonRoleTable {
  organ_id: string;
  person_id: string;
  role: string;
  unit: string | null;
}

/** 登录 of a browser or a program. */
interface SessionTable {
  token_hash: string;
  id: string;
  person_id: string;
  organ_id: string | null;
  program: string | null;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
}

/** 登录失败次数. */
interface SignInCountTable {
  subject: string;
  failures: number;
  last_at: string;
  blocked_until: string | null;
  succeeded_at: string | null;
}

/** 访问日志: append-only. */
interface AccessLogTable {
  organ_id: string;
  id: string;
  at: string;
  person_id: string | null;
  program: string | null;
  action: string;
  target: string;
  address: string;
  result: string;
}

/** 检索: one row a published record. */
interface SearchTextTable {
  organ_id: string;
  record_id: string;
  published_on: string;
  plain: string;
  vector: string;
}

/** 检索库的状态: one row. */
interface SearchStateTable {
  id: number;
  live: number;
  live_months: number;
  building: number | null;
  building_months: number | null;
  terms_version: number;
}

/** 消息: `addressed_at` null until it was given to the outbox. */
interface MessageTable {
  organ_id: string;
  id: string;
  key: string;
  case_id: string;
  recipient_kind: 'role' | 'person' | 'applicant';
  recipient: string;
  unit: string;
  subject: string;
  text: string;
  urging: boolean;
  created_at: string;
  addressed_at: string | null;
}

/** 待发. */
interface OutboxTable {
  organ_id: string;
  id: string;
  message_id: string;
  channel: 'email' | 'sms';
  address: string;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  attempts: number;
  next_at: string;
  claimed_at: string | null;
  sent_at: string | null;
  error: string | null;
}

/** 人员联系方式. */
interface PersonContactTable {
  person_id: string;
  email: string | null;
  phone: string | null;
}

/** 已读 of a message by a person. */
interface MessageReadTable {
  organ_id: string;
  message_id: string;
  person_id: string;
  read_at: string;
}

/** 督办通知; answered: all three of its answer, or none. */
interface UrgingTable {
  organ_id: string;
  id: string;
  case_id: string | null;
  issued_by: string;
  issued_at: string;
  text: string;
  due_on: string;
  answered_by: string | null;
  answered_at: string | null;
  answer_text: string | null;
}

interface Tables extends IntakeTables, LetterTables, RecordTables {
  organ: OrganTable;
  kept_report: KeptReportTable;
  case_event: CaseEventTable;
  chain_head: ChainHeadTable;
  applicant: ApplicantTable;
  case_summary: CaseSummaryTable;
  number_series: NumberSeriesTable;
  request_receipt: RequestReceiptTable;
  organ_setting: OrganSettingTable;
  remedy_summary: RemedySummaryTable;
  fee_summary: FeeSummaryTable;
  person: PersonTable;
  person_role: PersonRoleTable;
  session: SessionTable;
  sign_in_count: SignInCountTable;
  access_log: AccessLogTable;
  search_text_1: SearchTextTable;
  search_text_2: SearchTextTable;
  search_state: SearchStateTable;
  message: MessageTable;
  outbox: OutboxTable;
  person_contact: PersonContactTable;
  message_read: MessageReadTable;
  urging: UrgingTable;
}

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
