-- Who took a request for customers over, and when; the newest asks now. `introduction.asked_by` stays whoever opened it.
create table introduction_takeover (
  workspace_id text not null,
  introduction_id text not null,
  number integer not null,
  by_id text not null,
  at text not null,
  primary key (workspace_id, introduction_id, number),
  foreign key (workspace_id, introduction_id) references introduction (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id)
) strict, without rowid;
