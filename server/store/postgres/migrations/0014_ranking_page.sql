-- The first page of the ranking as it was worked out last, so that the first answer after a start need not wait. `seq`: the
-- workspace's counter then; `hour`: hours since 1970; `form`: raised when the program works it out in another way.
create table ranking_page (
  workspace_id uuid primary key references workspace (id),
  seq bigint not null,
  hour bigint not null,
  form integer not null,
  json text not null
);
