-- Problems become rows that product managers work on. `json` holds the statement as it is shown; `wording` the product
-- managers' words, null while it follows the report it was made from. `canonical_id`: the problem it was merged into.
-- `withdrawn`: its making was undone; nothing points to it. `words`: written by the indexer, null until then.
alter table problem add column wording text;
alter table problem add column canonical_id text;
alter table problem add column withdrawn integer not null default 0;
alter table problem add column words text;
alter table problem add column changed_seq integer not null default 1;
create index problem_by_change on problem (workspace_id, changed_seq, id) where canonical_id is null and withdrawn = 0;
create index problem_by_canonical on problem (workspace_id, canonical_id) where canonical_id is not null;
create index problem_unindexed on problem (workspace_id, id) where words is null;

-- Which account it is about: marks from TypeScript, one a line, written by the indexer.
alter table report add column account_keys text not null default '';
drop index report_by_problem;
create index report_by_problem on report (workspace_id, problem_id, arrived_seq) where problem_id is not null;
create index report_untriaged on report (workspace_id, arrived_seq) where problem_id is null;
create index report_sorted on report (workspace_id, arrived_seq) where problem_id is not null;
-- What stands on a problem by account, so that counting reads the index alone.
create index report_accounts on report (workspace_id, problem_id, account_keys) where problem_id is not null;

-- What is done to problems, and how it is turned round (`server/problems/step.ts`). `told`: what a history shows.
create table operation (
  workspace_id text not null references workspace (id),
  id text not null,
  seq integer not null,
  kind text not null,
  steps text not null,
  told text not null,
  problem_id text,
  other_id text,
  by_id text not null,
  at text not null,
  undone_by text,
  undone_at text,
  primary key (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id),
  foreign key (workspace_id, undone_by) references member (workspace_id, id)
) strict, without rowid;

-- The values an operation has to do with (`server/problems/cells.ts`).
create table operation_cell (
  workspace_id text not null,
  operation_id text not null,
  cell text not null,
  hold text not null check (hold in ('changes', 'needs', 'mentions')),
  seq integer not null,
  primary key (workspace_id, operation_id, cell),
  foreign key (workspace_id, operation_id) references operation (workspace_id, id)
) strict, without rowid;
create index operation_by_cell on operation_cell (workspace_id, cell, seq);

-- In how many reports each word root stands, so that the rarest can be asked for first. Revisions are not counted again.
create table term (
  workspace_id text not null references workspace (id),
  term text not null,
  reports integer not null,
  primary key (workspace_id, term)
) strict, without rowid;
alter table search add column terms text not null default '';

-- The indexer writes the new columns; until then everything is found as before.
update report set indexed_revision = 0;
