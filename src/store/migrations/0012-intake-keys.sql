create index application_draft_age on application_draft (organ_id, updated_at);

create index stored_file_draft on stored_file (organ_id, draft_id);

create index stored_file_case on stored_file (organ_id, case_id);

create index stored_file_quarantined on stored_file (organ_id, stored_at) where state = 'quarantined';

create index file_upload_draft on file_upload (organ_id, draft_id);

create index file_upload_case on file_upload (organ_id, case_id);

create index sent_correction_case on sent_correction (organ_id, case_id, sent_at);

create index letter_number on letter (organ_id, number);

alter table application_draft add constraint application_draft_organ foreign key (organ_id) references organ (id);

alter table stored_file add constraint stored_file_organ foreign key (organ_id) references organ (id);

alter table file_upload add constraint file_upload_organ foreign key (organ_id) references organ (id);

alter table sent_correction add constraint sent_correction_organ foreign key (organ_id) references organ (id);

alter table satisfaction add constraint satisfaction_organ foreign key (organ_id) references organ (id);

grant select, insert, update, delete on application_draft to gongkai_app;

grant select, insert, update, delete on stored_file to gongkai_app;

grant select, insert, update, delete on file_upload to gongkai_app;

grant select, insert, update on sent_correction to gongkai_app;

grant select, insert, update on satisfaction to gongkai_app;

grant select, insert on secret to gongkai_app;
