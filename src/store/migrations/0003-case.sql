-- 依申请公开: what happened (case_event), what follows from it (case_summary), and what stands beside the chain.
-- seq is the place in the chain of the organ; body is the event as JSON, kept as the text that was hashed.

create table case_event (
  organ_id text not null,
  seq bigint not null check (seq > 0),
  case_id text not null,
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

-- The end of the chain; its row is locked by every act of the organ.
create table chain_head (
  organ_id text not null,
  seq bigint not null,
  hash text not null,
  primary key (organ_id)
);

-- 申请人: kept beside the chain, so that it can be erased.
create table applicant (
  organ_id text not null,
  id text not null,
  name text,
  created_at timestamptz not null,
  primary key (organ_id, id)
);

-- One row a matter, for lists; reckoned from the events as of reckoned_on, and written with them.
create table case_summary (
  organ_id text not null,
  case_id text not null,
  number text not null,
  matter text not null,
  phase text not null,
  rehandling boolean not null,
  applicant_id text not null,
  applicant_category text not null,
  subject text not null,
  unit text,
  arrived_on date not null,
  received_on date,
  due_on date,
  provisional boolean not null,
  done_on date,
  moves boolean not null,
  version integer not null,
  reckoned_on date not null,
  primary key (organ_id, case_id)
);

-- 登记号、文号: the last number given in a year under a 机关代字.
create table number_series (
  organ_id text not null,
  instrument text not null,
  year integer not null,
  last integer not null,
  primary key (organ_id, instrument, year)
);

-- What a request with this key did, so that it is never done twice.
create table request_receipt (
  organ_id text not null,
  request_key text not null,
  digest text not null,
  case_id text not null,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (organ_id, request_key)
);
