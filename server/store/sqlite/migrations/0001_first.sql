-- The counter `seq` is taken inside every writing transaction; it is the change cursor.
create table workspace (
  id text not null primary key,
  name text not null unique,
  seq integer not null default 0,
  created_at text not null
) strict;

create table member (
  workspace_id text not null references workspace (id),
  id text not null,
  name text not null,
  email text,
  email_key text,
  role text not null check (role in ('seller', 'pm', 'admin')),
  created_at text not null,
  primary key (workspace_id, id),
  unique (workspace_id, email_key)
) strict, without rowid;

create table device (
  workspace_id text not null,
  id text not null,
  member_id text not null,
  token_hash text not null,
  name text not null,
  created_at text not null,
  last_seen text not null,
  revoked_at text,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
) strict, without rowid;
-- A token names no workspace, so that its hash finds it. 256 random bits need no unique key.
create index device_by_token on device (token_hash);

create table invite (
  workspace_id text not null references workspace (id),
  code_hash text not null,
  role text not null check (role in ('seller', 'pm', 'admin')),
  name text,
  email text,
  expires_at text not null,
  uses_left integer not null,
  created_at text not null,
  primary key (workspace_id, code_hash)
) strict, without rowid;
create index invite_by_code on invite (code_hash);

-- `report_id` is the report the problem was made from: the problem follows its wording, redactions included.
create table problem (
  workspace_id text not null references workspace (id),
  id text not null,
  json text not null,
  report_id text not null,
  decision_id text,
  created_at text not null,
  primary key (workspace_id, id)
) strict, without rowid;
create index problem_by_report on problem (workspace_id, report_id);

create table decision (
  workspace_id text not null,
  id text not null,
  problem_id text not null,
  seq integer not null,
  json text not null,
  status text not null,
  review_at text,
  decided_by text not null,
  decided_at text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id),
  foreign key (workspace_id, decided_by) references member (workspace_id, id)
) strict, without rowid;
create index decision_by_problem on decision (workspace_id, problem_id, seq);

create table report (
  workspace_id text not null,
  id text not null,
  json text not null,
  hash text not null,
  revision integer not null,
  creator_id text not null,
  device_id text not null,
  received_at text not null,
  arrived_seq integer not null,
  changed_seq integer not null,
  indexed_revision integer not null default 0,
  problem_id text,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references member (workspace_id, id),
  foreign key (workspace_id, device_id) references device (workspace_id, id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id)
) strict;
create unique index report_by_arrival on report (workspace_id, arrived_seq);
create index report_by_creator on report (workspace_id, creator_id, arrived_seq);
create index report_by_change on report (workspace_id, creator_id, changed_seq);
create index report_by_problem on report (workspace_id, problem_id) where problem_id is not null;
create index report_unindexed on report (workspace_id, id) where indexed_revision < revision;

-- What a question is narrowed by stands beside its words, so that only a page of reports is read.
-- An own integer key, since FTS5 speaks of rows by number and implicit numbers do not survive VACUUM.
create table search (
  number integer primary key,
  workspace_id text not null,
  report_id text not null,
  creator_id text not null,
  arrived_seq integer not null,
  unique (workspace_id, report_id)
) strict;
-- Words come folded from TypeScript, the same for every store, separated by spaces. Hence no stemming and no folding
-- here, and the `ascii` tokenizer, to which every other letter belongs to a word: `unicode61` goes by Unicode 6.1 and
-- cuts words at 21 of today's letters (U+19B0 is the first), which makes a question with one an error.
create virtual table search_words using fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
