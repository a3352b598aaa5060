-- Texts are kept as they are: a phrase is looked for in them far more often than they are written. Of the words no statistics are
-- needed: they are only ever asked of the index.

alter table search_text_1 alter column plain set storage external;

alter table search_text_2 alter column plain set storage external;

alter table search_text_1 alter column vector set statistics 0;

alter table search_text_2 alter column vector set statistics 0;

create unique index search_state_one on search_state (id);

create index search_text_1_published on search_text_1 (published_on);

create index search_text_2_published on search_text_2 (published_on);

create index search_text_1_vector on search_text_1 using gin (vector) with (fastupdate = off);

create index search_text_2_vector on search_text_2 using gin (vector) with (fastupdate = off);

alter table search_text_1 add constraint search_text_1_organ foreign key (organ_id) references organ (id);

alter table search_text_2 add constraint search_text_2_organ foreign key (organ_id) references organ (id);

grant select, insert, update, delete, truncate on search_text_1 to gongkai_app;

grant select, insert, update, delete, truncate on search_text_2 to gongkai_app;

grant select, update on search_state to gongkai_app;
