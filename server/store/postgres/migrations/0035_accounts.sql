-- The reports of an account, the newest first, out of the index alone.
drop index report_account_by_digest;
create index report_account_by_digest on report_account (workspace_id, digest, report_id);
