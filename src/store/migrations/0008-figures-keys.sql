-- The lists behind the figures are turned page by page in this order; counting a year needs no index.
create index case_summary_received on case_summary (organ_id, received_on, case_id);

alter table case_summary add constraint case_summary_settled
  check ((settled_on is null) = (settled_reply is null));

alter table remedy_summary add constraint remedy_summary_case
  foreign key (organ_id, case_id) references case_summary (organ_id, case_id);

alter table fee_summary add constraint fee_summary_case
  foreign key (organ_id, case_id) references case_summary (organ_id, case_id);

grant select, insert, update on remedy_summary to gongkai_app;

grant select, insert, update on fee_summary to gongkai_app;
