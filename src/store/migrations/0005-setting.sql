-- 机关设置: every version that was saved; the last one holds. body is JSON.

create table organ_setting (
  organ_id text not null,
  version integer not null check (version > 0),
  body text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (organ_id, version)
);

-- 文书: which paper an act made, under which number and date; its text is written again from the facts, the version of the
-- setting, and the wordings that held at the moment of the act.
create table letter (
  organ_id text not null,
  id text not null,
  case_id text not null,
  version integer not null check (version > 0),
  instrument text not null,
  number text,
  dated_on date not null,
  setting_version integer not null,
  primary key (organ_id, id)
);

-- 文书模板: every version of a wording that an organ put in the place of the default one (version 0); instrument is the name of the
-- text, which may also be a wording within papers.
create table letter_template (
  organ_id text not null,
  instrument text not null,
  version integer not null check (version > 0),
  body text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (organ_id, instrument, version)
);

-- 盖章扫描件 of a paper: the stored file; the last one holds.
create table letter_copy (
  organ_id text not null,
  letter_id text not null,
  file_id text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (organ_id, letter_id, file_id)
);

-- 被征求意见的一方 by its key in the matter: beside the chain, since it names a person. Every version is kept.
create table consulted_party (
  organ_id text not null,
  case_id text not null,
  party_key text not null,
  version integer not null check (version > 0),
  name text not null,
  is_person boolean not null,
  address text,
  set_by text not null,
  set_at timestamptz not null,
  primary key (organ_id, case_id, party_key, version)
);
