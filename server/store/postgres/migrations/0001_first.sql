-- The portable subset: every key starts with the workspace's id; no advisory locks, NOTIFY or generated columns.
-- `workspace` itself is the small directory that finds them (a reference table on Citus).
-- Records rest as text: JSON texts come back as they were written, and `jsonb` refuses U+0000.

-- The counter `seq` is taken inside every writing transaction; it is the change cursor.
create table workspace (
  id uuid not null primary key,
  name text not null unique,
  seq bigint not null default 0,
  created_at timestamptz not null
);

create table member (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  email text,
  email_key text,
  role text not null check (role in ('seller', 'pm', 'admin')),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, email_key)
);

create table device (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token_hash text not null,
  name text not null,
  created_at timestamptz not null,
  last_seen timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);
-- A token names no workspace, so that its hash finds it. 256 random bits need no unique key.
create index device_by_token on device (token_hash);

create table invite (
  workspace_id uuid not null references workspace (id),
  code_hash text not null,
  role text not null check (role in ('seller', 'pm', 'admin')),
  name text,
  email text,
  expires_at timestamptz not null,
  uses_left integer not null,
  created_at timestamptz not null,
  primary key (workspace_id, code_hash)
);
create index invite_by_code on invite (code_hash);

-- `report_id` is the report the problem was made from: the problem follows its wording, redactions included.
create table problem (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  json text not null,
  report_id uuid not null,
  decision_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index problem_by_report on problem (workspace_id, report_id);

create table decision (
  workspace_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  seq bigint not null,
  json text not null,
  status text not null,
  review_at date,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id),
  foreign key (workspace_id, decided_by) references member (workspace_id, id)
);
create index decision_by_problem on decision (workspace_id, problem_id, seq);

create table report (
  workspace_id uuid not null,
  id uuid not null,
  json text not null,
  hash text not null,
  revision bigint not null,
  creator_id uuid not null,
  device_id uuid not null,
  received_at timestamptz not null,
  arrived_seq bigint not null,
  changed_seq bigint not null,
  indexed_revision bigint not null default 0,
  problem_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references member (workspace_id, id),
  foreign key (workspace_id, device_id) references device (workspace_id, id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id)
);
create unique index report_by_arrival on report (workspace_id, arrived_seq);
create index report_by_creator on report (workspace_id, creator_id, arrived_seq);
create index report_by_change on report (workspace_id, creator_id, changed_seq);
create index report_by_problem on report (workspace_id, problem_id) where problem_id is not null;
create index report_unindexed on report (workspace_id, id) where indexed_revision < revision;

-- `words` is an ordinary column that the indexer writes; folding is TypeScript's, the same for every store.
create table search (
  workspace_id uuid not null,
  report_id uuid not null,
  creator_id uuid not null,
  arrived_seq bigint not null,
  words tsvector not null,
  primary key (workspace_id, report_id)
);
-- Broad words walk this one backwards and stop at a page; rare ones go by their own index.
create index search_by_arrival on search (workspace_id, arrived_seq);
create index search_by_words on search using gin (words);
