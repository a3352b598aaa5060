create unique index person_login on person (login);

create index person_organ on person (organ_id);

create index person_role_person on person_role (person_id);

-- 三员分立: nobody holds two of the three administrations of one organ.
create unique index person_role_administrator on person_role (organ_id, person_id)
  where role in ('systemAdmin', 'securityAdmin', 'auditor');

create unique index session_id on session (id);

create index session_person on session (person_id);

create index session_expires on session (expires_at);

create index sign_in_count_last on sign_in_count (last_at);

create index access_log_at on access_log (organ_id, at desc, id desc);

alter table person add constraint person_organ_known foreign key (organ_id) references organ (id);

alter table person_role add constraint person_role_organ foreign key (organ_id) references organ (id);

alter table person_role add constraint person_role_person_known foreign key (person_id) references person (id);

alter table session add constraint session_person_known foreign key (person_id) references person (id);

grant select, insert, update on person to gongkai_app;

grant select, insert, delete on person_role to gongkai_app;

grant select, insert, update, delete on session to gongkai_app;

grant select, insert, update, delete on sign_in_count to gongkai_app;

grant select, insert on access_log to gongkai_app;
