-- 主动公开: what happened (record_event), what follows from it for the staff (record_summary) and for the public (public_record).
-- A chain of its own beside that of the matters, so that neither waits for the other; body is the event as JSON, the text that was hashed.

create table record_event (
  organ_id text not null,
  seq bigint not null check (seq > 0),
  record_id text not null,
  version integer not null check (version > 0),
  kind text not null,
  on_day date not null,
  recorded_at timestamptz not null,
  request_key text not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organ_id, seq)
);

-- The end of the chain; its row is locked by every act. recorded_at: the instant of the last event, before which none is recorded.
create table record_chain_head (
  organ_id text not null,
  seq bigint not null,
  hash text not null,
  recorded_at timestamptz,
  primary key (organ_id)
);

create table record_receipt (
  organ_id text not null,
  request_key text not null,
  digest text not null,
  record_id text not null,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (organ_id, request_key)
);

-- One row a record, for the staff: of the version at work, else of the one that went out; reckoned as of reckoned_on.
-- moves_on: the day from which it must be reckoned anew.
create table record_summary (
  organ_id text not null,
  record_id text not null,
  title text not null,
  about text not null,
  disclosure text not null,
  phase text not null,
  waiting text,
  waiting_role text,
  unit text,
  node text,
  document_number text,
  index_number text,
  publish_at timestamptz,
  due_on date,
  first_published_on date,
  changed_at timestamptz not null,
  version integer not null,
  reckoned_on date not null,
  moves_on date,
  primary key (organ_id, record_id)
);

-- 公开名录: one row a record that the gate opens to the public, whole or as the note of its withdrawal; no row for any other.
create table public_record (
  organ_id text not null,
  record_id text not null,
  visibility text not null check (visibility in ('public', 'tombstone')),
  index_number text not null,
  title text,
  document_number text,
  publisher text,
  node text,
  theme text,
  genre text,
  about text,
  description text,
  made_on date,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  change text not null check (change in ('published', 'corrected', 'withdrawn')),
  last_new_on date,
  validity text,
  has_attachments boolean not null,
  consultation_from date,
  consultation_until date,
  consultation_end text check (consultation_end in ('closed', 'answered')),
  received integer,
  primary key (organ_id, record_id)
);

-- 目录节点 a record ever stood under: such a node is retired, never removed.
create table record_node (
  organ_id text not null,
  node text not null,
  record_id text not null,
  primary key (organ_id, node, record_id)
);

-- 索引号 as given, never changed and never given again.
create table record_index_number (
  organ_id text not null,
  number text not null,
  record_id text not null,
  scope text not null,
  serial bigint not null check (serial > 0),
  primary key (organ_id, number)
);

-- 公开目录: every version of the tree as JSON.
create table catalogue_version (
  organ_id text not null,
  version integer not null check (version > 0),
  body text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (organ_id, version)
);

-- 附件 of a record stand beside those of drafts and matters.
alter table stored_file add column record_id text;

alter table stored_file drop constraint stored_file_check;

alter table file_upload add column record_id text;

alter table file_upload drop constraint file_upload_check;

-- Words of an attachment, for the search; note: why there are none, or not all.
create table record_file_text (
  organ_id text not null,
  file_id text not null,
  text text not null,
  note text,
  primary key (organ_id, file_id)
);

-- 征求意见收到的意见: never public as sent; what is released says what became of it.
create table consultation_comment (
  organ_id text not null,
  id text not null,
  record_id text not null,
  text text not null,
  name text not null,
  contact text not null,
  sent_at timestamptz not null,
  state text not null check (state in ('received', 'released', 'kept')),
  outcome text,
  answer text,
  judged_by text,
  judged_at timestamptz,
  primary key (organ_id, id)
);

-- 导入的来源: the address and the day stated there are facts of the source, never a moment of publication here.
create table record_source (
  organ_id text not null,
  source text not null,
  source_id text not null,
  record_id text not null,
  address text,
  stated_on date,
  imported_at timestamptz not null,
  primary key (organ_id, source, source_id)
);
