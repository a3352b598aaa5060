-- 办件清单: every filter of the list reads in the order of the list.

create index case_summary_phase on case_summary (organ_id, phase, (coalesce(due_on, date '9999-12-31')), case_id);

create index case_summary_unit on case_summary (organ_id, unit, (coalesce(due_on, date '9999-12-31')), case_id);

create index case_summary_unfinished on case_summary (organ_id, (coalesce(due_on, date '9999-12-31')), case_id)
  where done_on is null or done_on > due_on;

create index case_summary_open on case_summary (organ_id, (coalesce(due_on, date '9999-12-31')), case_id)
  where done_on is null;
