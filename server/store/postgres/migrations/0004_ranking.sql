-- How the workspace ranks: every change is kept, the newest holds.
create table ranking_change (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  seq bigint not null,
  json text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, changed_by) references member (workspace_id, id)
);
create index ranking_change_by_seq on ranking_change (workspace_id, seq);

-- What product managers add to a problem's evidence: every change is kept, the newest holds.
create table problem_input (
  workspace_id uuid not null,
  problem_id uuid not null,
  seq bigint not null,
  json text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (workspace_id, problem_id, seq),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id),
  foreign key (workspace_id, changed_by) references member (workspace_id, id)
);

-- A no that came back by itself: once for each decision, with the reason in words.
create table problem_return (
  workspace_id uuid not null,
  decision_id uuid not null,
  problem_id uuid not null,
  seq bigint not null,
  reason text not null,
  returned_at timestamptz not null,
  primary key (workspace_id, decision_id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id)
);

-- Whether a decision says when it comes back by itself.
alter table decision add column returns boolean not null default false;
create index decision_returning on decision (workspace_id, id) where returns;

-- Which reports changed since a place in the workspace's counter, whoever sent them.
create index report_by_touch on report (workspace_id, changed_seq);
