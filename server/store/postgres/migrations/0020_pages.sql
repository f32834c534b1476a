-- Calls to come in the order in which they are listed.
create index offered_call_by_start on offered_call (workspace_id, starts_at, report_id);
