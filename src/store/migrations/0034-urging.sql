-- 督办通知 of the supervising organ and 整改反馈 of the organ. case_id: the matter it is about, null for the work as a whole.

create table urging (
  organ_id text not null,
  id text not null,
  case_id text,
  issued_by text not null,
  issued_at timestamptz not null,
  text text not null,
  due_on date not null,
  answered_by text,
  answered_at timestamptz,
  answer_text text,
  primary key (organ_id, id),
  check ((answered_at is null) = (answer_text is null) and (answered_at is null) = (answered_by is null))
);
