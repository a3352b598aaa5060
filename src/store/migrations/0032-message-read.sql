-- 已读: who of the staff has read which message.

create table message_read (
  organ_id text not null,
  message_id text not null,
  person_id text not null,
  read_at timestamptz not null,
  primary key (organ_id, person_id, message_id)
);
