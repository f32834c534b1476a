-- Whom a problem reaches, out of the index alone.
create index report_sellers on report (workspace_id, problem_id, creator_id) where problem_id is not null;
-- Calls to come in the order in which they are listed.
create index offered_call_by_start on offered_call (workspace_id, starts_at, report_id);
-- Which report is on which problem, without reading the report.
create index report_placed on report (workspace_id, id, problem_id);
