create index letter_case on letter (organ_id, case_id, version);

alter table organ_setting add constraint organ_setting_organ foreign key (organ_id) references organ (id);

alter table letter add constraint letter_organ foreign key (organ_id) references organ (id);

alter table letter_template add constraint letter_template_organ foreign key (organ_id) references organ (id);

alter table letter_copy add constraint letter_copy_organ foreign key (organ_id) references organ (id);

alter table consulted_party add constraint consulted_party_organ foreign key (organ_id) references organ (id);

grant select, insert on letter_template to gongkai_app;

grant select, insert on organ_setting to gongkai_app;

grant select, insert on letter to gongkai_app;

grant select, insert on letter_copy to gongkai_app;

grant select, insert on consulted_party to gongkai_app;
