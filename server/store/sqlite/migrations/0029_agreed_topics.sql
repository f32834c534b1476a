-- The roots of the topics that customers agreed to talk about, kept by the indexer: whoever agreed long ago is found by what
-- is asked for, not only among the newest.
create table agreed_topic (
  workspace_id text not null,
  report_id text not null,
  root text not null,
  arrived_seq integer not null,
  primary key (workspace_id, report_id, root),
  foreign key (workspace_id, report_id) references report (workspace_id, id)
) strict, without rowid;
create index agreed_topic_by_root on agreed_topic (workspace_id, root, arrived_seq, report_id);
-- -1: to be indexed anew, its terms are counted.
update report set indexed_revision = -1 where indexed_revision > 0 and instr(json, '"willingToTalk":{') > 0;

-- Which problem a report is on stands beside its words as well, so that a search of problems reads no report for a hit.
alter table search add column problem_id text;
update search set problem_id = (select r.problem_id from report r indexed by report_placed
  where r.workspace_id = search.workspace_id and r.id = search.report_id);
-- All that a search asks of a hit, without its terms.
create index search_hit on search (number, workspace_id, creator_id, arrived_seq, problem_id, report_id);
create trigger search_placed after update of problem_id on report when old.problem_id is not new.problem_id begin
  update search set problem_id = new.problem_id where workspace_id = new.workspace_id and report_id = new.id;
end;

-- Problems by when they were made: digests and meetings ask for those of a week.
create index problem_by_creation on problem (workspace_id, created_at) where canonical_id is null and withdrawn = 0;
