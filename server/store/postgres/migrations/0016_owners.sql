-- Who looked after a problem from when on; a row is never changed. `owner_id` null: nobody. `by_id` null: nobody of the
-- workspace did it. `source_id`: the problem whose owner came along in a merge.
create table problem_owner (
  workspace_id uuid not null,
  problem_id uuid not null,
  number integer not null,
  owner_id uuid,
  reason text not null,
  source_id uuid,
  by_id uuid,
  at timestamptz not null,
  primary key (workspace_id, problem_id, number),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id),
  foreign key (workspace_id, owner_id) references member (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id)
);

-- Nobody wrote down since when these look after theirs: the history begins here, and says so.
insert into problem_owner (workspace_id, problem_id, number, owner_id, reason, at)
  select workspace_id, id, 1, owner_id, 'earlier', now() from problem where owner_id is not null;
