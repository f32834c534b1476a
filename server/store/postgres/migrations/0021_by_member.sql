-- What one member reported, by problem and age: a seller's own page and digest read this index alone.
create index report_by_member on report (workspace_id, creator_id, problem_id, received_at);
-- The devices of each member, for the list of people.
create index device_by_member on device (workspace_id, member_id);
-- What the indexer has not done yet, with the change it came with: the list of problems asks at every sync.
create index report_waiting on report (workspace_id, changed_seq) where indexed_revision < revision;
