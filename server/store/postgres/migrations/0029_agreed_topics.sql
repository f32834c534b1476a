-- The roots of the topics that customers agreed to talk about, kept by the indexer: whoever agreed long ago is found by what
-- is asked for, not only among the newest.
create table agreed_topic (
  workspace_id uuid not null,
  report_id uuid not null,
  root text not null,
  arrived_seq bigint not null,
  primary key (workspace_id, report_id, root),
  foreign key (workspace_id, report_id) references report (workspace_id, id)
);
create index agreed_topic_by_root on agreed_topic (workspace_id, root, arrived_seq, report_id);
-- -1: to be indexed anew, its terms are counted.
update report set indexed_revision = -1 where indexed_revision > 0 and position('"willingToTalk":{' in json) > 0;

-- Problems by when they were made: digests and meetings ask for those of a week.
create index problem_by_creation on problem (workspace_id, created_at) where canonical_id is null and not withdrawn;
