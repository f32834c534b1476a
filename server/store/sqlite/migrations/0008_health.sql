-- The decision on its problem that the seller has opened; another one holding means that they have not seen it.
alter table report add column seen_decision_id text;
-- The product manager who looks after a problem; null while nobody does.
alter table problem add column owner_id text;

-- Counting reports by problem, age and what was seen reads this index alone, however long the reports are.
create index report_by_wait on report (workspace_id, problem_id, received_at, seen_decision_id);
-- What happened in a week.
create index report_by_receipt on report (workspace_id, received_at, problem_id, creator_id);
create index decision_by_day on decision (workspace_id, decided_at, status, problem_id);
-- When a problem was answered first, without reading the decisions themselves.
create index decision_first on decision (workspace_id, problem_id, status, decided_at);
