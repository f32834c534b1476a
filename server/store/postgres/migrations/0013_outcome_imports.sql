-- One import of what became of deals. What came with an undone one holds no more; `undone_seq`: when, by the counter.
create table outcome_import (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  undone_seq bigint,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references member (workspace_id, id),
  foreign key (workspace_id, undone_by) references member (workspace_id, id)
);

-- Null for what was said without an import.
alter table deal_outcome add column import_id uuid;
alter table deal_outcome add foreign key (workspace_id, import_id) references outcome_import (workspace_id, id);
create index deal_outcome_by_import on deal_outcome (workspace_id, import_id) where import_id is not null;
