create index message_newest on message (organ_id, created_at desc, id desc);

create index outbox_failed on outbox (organ_id, claimed_at desc, id desc) where state = 'failed';

alter table message_read add constraint message_read_organ foreign key (organ_id) references organ (id);

alter table message_read add constraint message_read_message
  foreign key (organ_id, message_id) references message (organ_id, id);

grant select, insert on message_read to gongkai_app;
