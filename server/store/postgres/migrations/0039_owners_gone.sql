-- Whoever is signed in nowhere looks after no problem. Until now only those lost theirs who were signed out everywhere at
-- once, not those whose browsers went one by one. The history is written first: it goes by who had them.
insert into problem_owner (workspace_id, problem_id, number, owner_id, reason, at)
  select p.workspace_id, p.id, (select coalesce(max(o.number), 0) + 1 from problem_owner o
      where o.workspace_id = p.workspace_id and o.problem_id = p.id), null, 'left', now()
  from problem p where p.owner_id is not null and not exists (select 1 from device d
    where d.workspace_id = p.workspace_id and d.member_id = p.owner_id and d.revoked_at is null);
update problem p set owner_id = null where p.owner_id is not null and not exists (select 1 from device d
  where d.workspace_id = p.workspace_id and d.member_id = p.owner_id and d.revoked_at is null);
