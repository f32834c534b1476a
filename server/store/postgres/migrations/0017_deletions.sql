-- What an admin deleted: who, when and how many, and no word of what. `by_id` is null for a command on the endpoint.
create table deletion (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  seq bigint not null,
  kind text not null check (kind in ('report', 'customer')),
  counts text not null,
  by_id uuid,
  deleted_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id)
);

-- Reports that are gone, by their ids alone: their sellers' browsers are told, and a copy that comes late is refused.
create table deleted_report (
  workspace_id uuid not null,
  id uuid not null,
  deletion_id uuid not null,
  creator_id uuid not null,
  seq bigint not null,
  deleted_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, deletion_id) references deletion (workspace_id, id),
  foreign key (workspace_id, creator_id) references member (workspace_id, id)
);
create index deleted_report_by_creator on deleted_report (workspace_id, creator_id, seq);
create index deleted_report_by_seq on deleted_report (workspace_id, seq);
