create index urging_issued on urging (organ_id, issued_at desc, id desc);

create index urging_open on urging (organ_id, issued_at desc, id desc) where answered_at is null;

alter table urging add constraint urging_organ foreign key (organ_id) references organ (id);

grant select, insert on urging to gongkai_app;

grant update (answered_by, answered_at, answer_text) on urging to gongkai_app;
