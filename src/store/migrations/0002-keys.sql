-- Foreign keys and further indexes come after the tables, so that the tables may be distributed in between.

alter table kept_report add constraint kept_report_organ foreign key (organ_id) references organ (id);

create index kept_report_kept_at on kept_report (kept_at desc, organ_id, id);
