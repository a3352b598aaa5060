-- 检索: what the public may find, one row a published record, beside the records themselves. Two tables of one shape: one is searched
-- while the other is made anew (search_state says which). The words and the text lie outside the row, so that the table stays narrow.

create table search_text_1 (
  organ_id text collate "C" not null,
  record_id text collate "C" not null,
  published_on date not null,
  plain text not null,
  vector tsvector not null,
  primary key (organ_id, record_id)
) with (toast_tuple_target = 128);

create table search_text_2 (
  organ_id text collate "C" not null,
  record_id text collate "C" not null,
  published_on date not null,
  plain text not null,
  vector tsvector not null,
  primary key (organ_id, record_id)
) with (toast_tuple_target = 128);

-- One row for all organs, locked by whoever writes to the index. The words of a table are told apart by spans of so many months.
create table search_state (
  id integer not null check (id = 1),
  live integer not null check (live in (1, 2)),
  live_months integer not null check (live_months > 0),
  building integer check (building in (1, 2) and building <> live),
  building_months integer check (building_months > 0),
  terms_version integer not null
);

insert into search_state (id, live, live_months, terms_version) values (1, 1, 12, 1);
