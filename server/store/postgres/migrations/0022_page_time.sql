-- When a kept page was worked out: after a start it is shown as it stood then while what came since is counted. Pages of
-- before are worked out anew.
delete from ranking_page;
alter table ranking_page add column at timestamptz not null;
