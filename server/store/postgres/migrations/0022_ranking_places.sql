-- The page says since when it stands, so that it may be shown after something was written, and its problems are kept opened.
-- What was kept before says neither: it is worked out again.
drop table ranking_page;
create table ranking_page (
  workspace_id uuid primary key references workspace (id),
  seq bigint not null,
  worked_out_at timestamptz not null,
  form integer not null,
  json text not null
);
create table ranking_place (
  workspace_id uuid not null references ranking_page (workspace_id) on delete cascade,
  problem_id uuid not null,
  json text not null,
  primary key (workspace_id, problem_id)
);
