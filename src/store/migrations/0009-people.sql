-- 人员、岗位、登录: small shared tables beside those of the organs. Passwords and tokens stand here as hashes only.
-- organ_id of a person is the organ that keeps the account; what the person may do is said by person_role, organ by organ.

create table person (
  id text primary key,
  organ_id text not null,
  login text not null,
  name text not null,
  password_hash text not null,
  must_change boolean not null,
  disabled_at timestamptz,
  created_at timestamptz not null
);

create table person_role (
  organ_id text not null,
  person_id text not null,
  role text not null,
  unit text,
  primary key (organ_id, person_id, role)
);

-- A browser, or a program (token): its name in program, its organ in organ_id.
create table session (
  token_hash text primary key,
  id text not null,
  person_id text not null,
  organ_id text,
  program text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  check ((program is null) = (organ_id is null))
);

-- 登录失败次数 by account, by address, and by both together; subject is a hash.
create table sign_in_count (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  succeeded_at timestamptz
);

-- 访问日志: only added to. organ_id is empty where an entry belongs to no organ.
create table access_log (
  organ_id text not null,
  id text not null,
  at timestamptz not null,
  person_id text,
  program text,
  action text not null,
  target text not null,
  address text not null,
  result text not null,
  primary key (organ_id, id)
);
