-- One import of what became of deals. What came with an undone one holds no more; `undone_seq`: when, by the counter.
create table outcome_import (
  workspace_id text not null references workspace (id),
  id text not null,
  name text not null,
  made_by text not null,
  made_at text not null,
  undone_by text,
  undone_at text,
  undone_seq integer,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references member (workspace_id, id),
  foreign key (workspace_id, undone_by) references member (workspace_id, id)
) strict, without rowid;

-- An `outcome_import` of the workspace; null for what was said without one. SQLite adds no key of two columns here.
alter table deal_outcome add column import_id text;
create index deal_outcome_by_import on deal_outcome (workspace_id, import_id) where import_id is not null;
