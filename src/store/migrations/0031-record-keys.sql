create unique index record_event_version on record_event (organ_id, record_id, version);

create index record_event_channel on record_event (organ_id, seq) where kind = 'channelPosted';

create unique index record_receipt_seq on record_receipt (organ_id, first_seq);

create index record_summary_due on record_summary (organ_id, (coalesce(due_on, date '9999-12-31')), record_id);

create index record_summary_phase on record_summary (organ_id, phase, (coalesce(due_on, date '9999-12-31')), record_id);

create index record_summary_waiting on record_summary
  (organ_id, waiting_role, (coalesce(due_on, date '9999-12-31')), record_id) where waiting_role is not null;

create index record_summary_scheduled on record_summary (organ_id, publish_at) where publish_at is not null;

create index record_summary_moving on record_summary (organ_id, moves_on) where moves_on is not null;

create index record_summary_first on record_summary (organ_id, first_published_on) where first_published_on is not null;

create index public_record_newest on public_record (organ_id, first_published_at desc, record_id desc)
  where visibility = 'public';

create index public_record_node on public_record (organ_id, node, first_published_at desc, record_id desc)
  where visibility = 'public';

create index public_record_about on public_record (organ_id, about, first_published_at desc, record_id desc)
  where visibility = 'public';

create index public_record_changed on public_record (organ_id, changed_at, record_id);

create unique index public_record_index_number on public_record (organ_id, index_number);

create unique index record_index_number_record on record_index_number (organ_id, record_id);

create index record_index_number_scope on record_index_number (organ_id, scope, serial);

alter table stored_file add constraint stored_file_owner check (num_nonnulls(draft_id, case_id, record_id) = 1);

alter table file_upload add constraint file_upload_owner check (num_nonnulls(draft_id, case_id, record_id) = 1);

create index stored_file_record on stored_file (organ_id, record_id) where record_id is not null;

create index consultation_comment_record on consultation_comment (organ_id, record_id, sent_at, id);

alter table record_event add constraint record_event_organ foreign key (organ_id) references organ (id);

alter table record_chain_head add constraint record_chain_head_organ foreign key (organ_id) references organ (id);

alter table record_receipt add constraint record_receipt_organ foreign key (organ_id) references organ (id);

alter table record_summary add constraint record_summary_organ foreign key (organ_id) references organ (id);

alter table public_record add constraint public_record_organ foreign key (organ_id) references organ (id);

alter table record_node add constraint record_node_organ foreign key (organ_id) references organ (id);

alter table record_index_number add constraint record_index_number_organ foreign key (organ_id) references organ (id);

alter table catalogue_version add constraint catalogue_version_organ foreign key (organ_id) references organ (id);

alter table record_file_text add constraint record_file_text_organ foreign key (organ_id) references organ (id);

alter table consultation_comment add constraint consultation_comment_organ foreign key (organ_id) references organ (id);

alter table record_source add constraint record_source_organ foreign key (organ_id) references organ (id);

grant select, insert on record_event to gongkai_app;

grant select, insert, update on record_chain_head to gongkai_app;

grant select, insert on record_receipt to gongkai_app;

grant select, insert, update on record_summary to gongkai_app;

grant select, insert, update, delete on public_record to gongkai_app;

grant select, insert on record_node to gongkai_app;

grant select, insert on record_index_number to gongkai_app;

grant select, insert on catalogue_version to gongkai_app;

grant select, insert on record_file_text to gongkai_app;

grant select, insert, update on consultation_comment to gongkai_app;

grant select, insert on record_source to gongkai_app;
