-- 申请人和第三方一侧: what comes from outside, beside the chain of events, where it can be erased.

-- 身份、联系方式、获取方式 (条例 Art. 29) as JSON; null: not given, or erased.
alter table applicant add column details text;

-- 草稿: a form as typed, found by the hash of its secret; case_id once it was handed in.
create table application_draft (
  organ_id text not null,
  id text not null,
  fields text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  case_id text,
  primary key (organ_id, id)
);

-- 附件: of a draft or of a matter; the content is a file named by the id. digest: SM3.
create table stored_file (
  organ_id text not null,
  id text not null,
  draft_id text,
  case_id text,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  digest text not null,
  state text not null,
  purpose text not null,
  stored_at timestamptz not null,
  primary key (organ_id, id),
  check ((draft_id is null) <> (case_id is null))
);

-- 断点续传: a file that has not come whole.
create table file_upload (
  organ_id text not null,
  id text not null,
  draft_id text,
  case_id text,
  name text not null,
  bytes bigint not null,
  purpose text not null,
  begun_at timestamptz not null,
  primary key (organ_id, id),
  check ((draft_id is null) <> (case_id is null))
);

-- 网上提交的补正 as JSON (null: erased); confirmed_version: the act of the matter by which the organ confirmed it.
create table sent_correction (
  organ_id text not null,
  id text not null,
  case_id text not null,
  body text,
  sent_on date not null,
  sent_at timestamptz not null,
  confirmed_version integer,
  primary key (organ_id, id)
);

-- 满意度: 1 to 5.
create table satisfaction (
  organ_id text not null,
  case_id text not null,
  score smallint not null,
  text text not null,
  rated_at timestamptz not null,
  primary key (organ_id, case_id)
);

-- 密钥 of this server, made once.
create table secret (
  name text primary key,
  value text not null
);
