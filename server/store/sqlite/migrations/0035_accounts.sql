-- Whose report is on which problem, without reading the report: what is known of an account is counted out of this index.
drop index report_placed;
create index report_placed on report (workspace_id, id, problem_id, creator_id);
