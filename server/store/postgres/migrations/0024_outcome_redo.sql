-- Every time an import was undone or brought back, by whom and when; how it stands now is said on the import itself.
create table outcome_import_step (
  workspace_id uuid not null references workspace (id),
  import_id uuid not null,
  seq bigint not null,
  kind text not null check (kind in ('undone', 'redone')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, seq),
  foreign key (workspace_id, import_id) references outcome_import (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id)
);
create index outcome_import_step_by_import on outcome_import_step (workspace_id, import_id, seq);
insert into outcome_import_step (workspace_id, import_id, seq, kind, by_id, at)
  select workspace_id, id, undone_seq, 'undone', undone_by, undone_at from outcome_import where undone_seq is not null;
