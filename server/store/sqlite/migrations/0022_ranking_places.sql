-- The page says since when it stands, so that it may be shown after something was written, and its problems are kept opened.
-- What was kept before says neither: it is worked out again.
drop table ranking_page;
create table ranking_page (
  workspace_id text primary key references workspace (id),
  seq integer not null,
  worked_out_at text not null,
  form integer not null,
  json text not null
) strict, without rowid;
create table ranking_place (
  workspace_id text not null references ranking_page (workspace_id) on delete cascade,
  problem_id text not null,
  json text not null,
  primary key (workspace_id, problem_id)
) strict;
