-- Keys after the tables, and what the application may do: facts are added and never changed or taken away.

create unique index case_event_version on case_event (organ_id, case_id, version);

create unique index case_summary_number on case_summary (organ_id, number);

create index case_summary_due on case_summary (organ_id, (coalesce(due_on, date '9999-12-31')), case_id);

create index case_summary_moving on case_summary (organ_id, reckoned_on) where moves;

create unique index request_receipt_seq on request_receipt (organ_id, first_seq);

alter table case_event add constraint case_event_organ foreign key (organ_id) references organ (id);

alter table chain_head add constraint chain_head_organ foreign key (organ_id) references organ (id);

alter table applicant add constraint applicant_organ foreign key (organ_id) references organ (id);

alter table case_summary add constraint case_summary_organ foreign key (organ_id) references organ (id);

alter table case_summary add constraint case_summary_applicant
  foreign key (organ_id, applicant_id) references applicant (organ_id, id);

alter table number_series add constraint number_series_organ foreign key (organ_id) references organ (id);

alter table request_receipt add constraint request_receipt_organ foreign key (organ_id) references organ (id);

grant select, insert on organ to gongkai_app;

grant select, insert, delete on kept_report to gongkai_app;

grant select, insert on case_event to gongkai_app;

grant select, insert, update on chain_head to gongkai_app;

grant select, insert, update on applicant to gongkai_app;

grant select, insert, update on case_summary to gongkai_app;

grant select, insert, update on number_series to gongkai_app;

grant select, insert on request_receipt to gongkai_app;
