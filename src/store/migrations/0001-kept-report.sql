-- 行政机关 and 存档的年度报告. A statement ends with a semicolon at the end of a line.
-- No enums, no triggers, ids and times come from the application; organ_id leads every key of the large tables.

create table organ (
  id text primary key,
  name text not null,
  created_at timestamptz not null
);

create unique index organ_name on organ (name);

create table kept_report (
  organ_id text not null,
  id text not null,
  year integer,
  edition integer check (edition in (2019, 2021)),
  file_name text not null,
  title text not null,
  report json not null,
  findings json not null,
  kept_at timestamptz not null,
  primary key (organ_id, id)
);
