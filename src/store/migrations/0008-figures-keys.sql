alter table remedy_summary add constraint remedy_summary_case
  foreign key (organ_id, case_id) references case_summary (organ_id, case_id);

alter table fee_summary add constraint fee_summary_case
  foreign key (organ_id, case_id) references case_summary (organ_id, case_id);

grant select, insert, update on remedy_summary to gongkai_app;

grant select, insert, update on fee_summary to gongkai_app;
