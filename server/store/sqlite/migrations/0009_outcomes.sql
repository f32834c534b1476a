-- What became of a deal, by its CRM id: everything said is kept, the newest holds.
create table deal_outcome (
  workspace_id text not null references workspace (id),
  deal_id text not null,
  seq integer not null,
  json text not null,
  changed_by text not null,
  changed_at text not null,
  primary key (workspace_id, deal_id, seq),
  foreign key (workspace_id, changed_by) references member (workspace_id, id)
) strict, without rowid;
create index deal_outcome_by_seq on deal_outcome (workspace_id, seq);
