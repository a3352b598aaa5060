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
-- setting and of the template as they stood.
create table letter (
  organ_id text not null,
  id text not null,
  case_id text not null,
  version integer not null check (version > 0),
  instrument text not null,
  number text,
  dated_on date not null,
  setting_version integer not null,
  template_version integer not null,
  primary key (organ_id, id)
);

-- 文书模板: every version of the wording that an organ put in the place of the default one (version 0).
create table letter_template (
  organ_id text not null,
  instrument text not null,
  version integer not null check (version > 0),
  body text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (organ_id, instrument, version)
);
