-- What a browser learns of the workspace beside its reports. `version` changes with every change; `site_key` is the
-- private key that signs `sites`.
create table news (
  workspace_id uuid not null primary key references workspace (id),
  version text not null,
  redact text not null default '[]',
  sites text,
  site_key text
);

-- What reports say of their customers, each wording once, and which report says which: written with the search index,
-- so that accepting a report costs nothing more. A wording goes with the last report that has it (P8).
create table account (
  workspace_id uuid not null references workspace (id),
  digest text not null,
  json text not null,
  used_seq bigint not null,
  primary key (workspace_id, digest)
);
create index account_by_use on account (workspace_id, used_seq);

create table report_account (
  workspace_id uuid not null,
  report_id uuid not null,
  digest text not null,
  primary key (workspace_id, report_id),
  foreign key (workspace_id, report_id) references report (workspace_id, id)
);
create index report_account_by_digest on report_account (workspace_id, digest);

-- Reports that are there are read once more by the indexer, for their customers.
update report set indexed_revision = 0;
