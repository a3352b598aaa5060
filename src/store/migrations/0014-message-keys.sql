create unique index message_key on message (organ_id, case_id, key, recipient_kind, recipient, unit);

create index message_unaddressed on message (organ_id, created_at) where addressed_at is null;

create index message_recipient on message (organ_id, recipient_kind, recipient, created_at);

create unique index outbox_address on outbox (organ_id, message_id, channel, address);

create index outbox_waiting on outbox (organ_id, next_at) where state in ('waiting', 'sending');

alter table message add constraint message_organ foreign key (organ_id) references organ (id);

alter table outbox add constraint outbox_organ foreign key (organ_id) references organ (id);

grant select, insert, update on message to gongkai_app;

grant select, insert, update on outbox to gongkai_app;

grant select, insert, update, delete on person_contact to gongkai_app;
