-- A product manager's ask for customers to talk to. Whether it is open follows from its asks and the day; `closed_at`
-- is by hand.
create table introduction (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  seq bigint not null,
  json text not null,
  problem_id uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, id),
  foreign key (workspace_id, asked_by) references member (workspace_id, id)
);
create index introduction_by_seq on introduction (workspace_id, seq);

-- What went to a seller. Of the person only a fingerprint: name and address rest in the report alone, so that a
-- redaction reaches them (P8).
create table introduction_ask (
  workspace_id uuid not null,
  id uuid not null,
  introduction_id uuid not null,
  seq bigint not null,
  person_key text not null,
  seller_id uuid not null,
  report_id uuid not null,
  reasons text not null,
  asked_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, introduction_id, person_key),
  foreign key (workspace_id, introduction_id) references introduction (workspace_id, id),
  foreign key (workspace_id, seller_id) references member (workspace_id, id),
  foreign key (workspace_id, report_id) references report (workspace_id, id)
);
create index introduction_ask_by_person on introduction_ask (workspace_id, person_key, asked_at);
create index introduction_ask_by_seller on introduction_ask (workspace_id, seller_id, seq);
create index introduction_ask_by_time on introduction_ask (workspace_id, asked_at);

-- Every answer, call and thanks, never edited: the newest word on each matter holds.
create table introduction_step (
  workspace_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  seq bigint not null,
  json text not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ask_id) references introduction_ask (workspace_id, id),
  foreign key (workspace_id, taken_by) references member (workspace_id, id)
);
create index introduction_step_by_ask on introduction_step (workspace_id, ask_id, seq);

-- Reports that name somebody who would talk: few among many. The text stands in a report only as that field, since
-- quotation marks inside of words rest escaped.
create index report_willing on report (workspace_id, arrived_seq) where position('"willingToTalk":{' in json) > 0;
