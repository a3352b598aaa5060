-- 年度报告的数: what a year counts of a matter, reckoned from the events and written with the summary.
-- settled_on, settled_reply: 办结之日 and the reply it counts as; null while it is not settled.

alter table case_summary add column settled_on date;

alter table case_summary add column settled_reply text;

-- 复议、诉讼: decided_on and result only once the decision is final.
create table remedy_summary (
  organ_id text not null,
  case_id text not null,
  remedy_id text not null,
  block text not null,
  filed_on date not null,
  decided_on date,
  result text,
  primary key (organ_id, case_id, remedy_id),
  check ((decided_on is null) = (result is null))
);

-- 信息处理费 of a matter, amounts in fen (分): the notice, the payment, and what of it was paid back.
create table fee_summary (
  organ_id text not null,
  case_id text not null,
  notified_on date not null,
  amount bigint not null,
  paid_on date,
  refunded bigint not null,
  primary key (organ_id, case_id)
);
