-- Calls with customers that reports offer to the product team, in UTC. `sequence` counts the changes, for calendars
-- (RFC 5545); a call that is taken back stays, so that calendars can be told.
create table offered_call (
  workspace_id text not null,
  report_id text not null,
  starts_at text not null,
  ends_at text not null,
  sequence integer not null default 0,
  withdrawn_at text,
  primary key (workspace_id, report_id),
  foreign key (workspace_id, report_id) references report (workspace_id, id)
) strict, without rowid;
create index offered_call_to_come on offered_call (workspace_id, ends_at);

-- Who of the product team joins. `sequence`: the change that they know.
create table call_seat (
  workspace_id text not null,
  report_id text not null,
  member_id text not null,
  sequence integer not null,
  taken_at text not null,
  primary key (workspace_id, report_id, member_id),
  foreign key (workspace_id, report_id) references offered_call (workspace_id, report_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
) strict, without rowid;

-- The regular meetings of sales and product, counted from 1; the last one may be still to come. `json`: what was written
-- on its agenda, and once it was held the agenda itself, which names reports and problems by their ids, so that a
-- redaction reaches their words (P8).
create table meeting (
  workspace_id text not null references workspace (id),
  number integer not null,
  version integer not null,
  json text not null,
  held_at text,
  held_by text,
  primary key (workspace_id, number),
  foreign key (workspace_id, held_by) references member (workspace_id, id)
) strict, without rowid;
