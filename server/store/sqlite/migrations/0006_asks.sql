-- What product managers ask sellers about their reports. `member_id`: who is asked, the report's creator. `answer_id`:
-- the answer that holds. `json` holds the words.
create table question (
  workspace_id text not null,
  id text not null,
  report_id text not null,
  member_id text not null,
  json text not null,
  asked_by text not null,
  asked_at text not null,
  asked_seq integer not null,
  changed_seq integer not null,
  withdrawn_at text,
  answer_id text,
  primary key (workspace_id, id),
  foreign key (workspace_id, report_id) references report (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id),
  foreign key (workspace_id, asked_by) references member (workspace_id, id)
) strict, without rowid;
create index question_by_report on question (workspace_id, report_id, asked_seq);
create index question_by_member on question (workspace_id, member_id, (answer_id is not null), asked_seq desc)
  where withdrawn_at is null;
create index question_open on question (workspace_id, changed_seq) where answer_id is null and withdrawn_at is null;
create index question_answered on question (workspace_id, changed_seq) where answer_id is not null;

-- Every answer is kept; the newest holds. `hash` is over its content.
create table question_answer (
  workspace_id text not null,
  id text not null,
  question_id text not null,
  by_id text not null,
  json text not null,
  hash text not null,
  answered_at text not null,
  received_at text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, question_id) references question (workspace_id, id),
  foreign key (workspace_id, by_id) references member (workspace_id, id)
) strict, without rowid;
create index answer_by_question on question_answer (workspace_id, question_id, answered_at, id);
