-- 消息: who is told what of a matter, once for every key; written with the act, or by the daily sweep.
-- recipient: a role, the key of a person, or empty for the applicant.

create table message (
  organ_id text not null,
  id text not null,
  key text not null,
  case_id text not null,
  recipient_kind text not null,
  recipient text not null,
  unit text not null,
  subject text not null,
  text text not null,
  urging boolean not null,
  created_at timestamptz not null,
  addressed_at timestamptz,
  primary key (organ_id, id)
);

-- 待发: a message on its way to one address by one channel.
create table outbox (
  organ_id text not null,
  id text not null,
  message_id text not null,
  channel text not null,
  address text not null,
  state text not null,
  attempts integer not null,
  next_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  error text,
  primary key (organ_id, id)
);

-- 联系方式 of the staff, for messages only.
create table person_contact (
  person_id text primary key,
  email text,
  phone text
);
