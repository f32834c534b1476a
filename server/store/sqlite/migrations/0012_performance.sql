-- Which problems were touched, and got other inputs, since a place in the workspace's counter.
create index problem_by_touch on problem (workspace_id, changed_seq);
create index problem_input_by_seq on problem_input (workspace_id, seq);

-- Reports are indexed in the order in which they arrived, so that the newest hits of a search stand last in it.
drop index report_unindexed;
create index report_unindexed on report (workspace_id, arrived_seq) where indexed_revision < revision;
