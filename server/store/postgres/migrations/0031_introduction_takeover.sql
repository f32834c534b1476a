-- Who took a request for customers over, and when; the newest asks now. `introduction.asked_by` stays whoever opened it.
create table introduction_takeover (
  workspace_id uuid not null,
  introduction_id uuid not null,
  number integer not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, introduction_id, number),
  foreign key (workspace_id, introduction_id) references introduction (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id)
);
