-- When a problem was first answered; null while no decision that answers holds on it. Written with the decision.
alter table problem add column answered_at timestamptz;
update problem p set answered_at = (select min(f.decided_at) from decision f
    where f.workspace_id = p.workspace_id and f.problem_id = p.id and f.status not in ('open', 'duplicate'))
  from decision d where d.workspace_id = p.workspace_id and d.id = p.decision_id and d.status not in ('open', 'duplicate');

-- What loop health counts, kept by the writes that change it: counted when it is asked for, it grows with every report.
-- Reports without an answer by the day they arrived on.
create table loop_waiting (
  workspace_id uuid not null references workspace (id),
  day date not null,
  reports bigint not null,
  primary key (workspace_id, day)
);
-- The answered reports of each week of the answer: a JSON object with how many took so many days.
create table loop_answer (
  workspace_id uuid not null references workspace (id),
  week integer not null,
  waits jsonb not null,
  primary key (workspace_id, week)
);
-- Reports whose seller has not opened the answer, and problems that nobody looks after.
create table loop_open (
  workspace_id uuid primary key references workspace (id),
  unseen bigint not null,
  unowned bigint not null
);
-- Deferrals by their dates.
create index decision_deferred on decision (workspace_id, review_at, problem_id) where status = 'deferred';

-- A report as it is counted: `answered_at` of its problem, null on none; `times` 1 for once more, -1 for once less.
create type loop_counted as (received_at timestamptz, answered_at timestamptz, unseen boolean, times integer);
create function loop_sum(one jsonb, other jsonb) returns jsonb language sql immutable as $$
  select jsonb_object_agg(days, reports) from (select days, sum(reports::bigint) as reports
    from (select * from jsonb_each_text(one) union all select * from jsonb_each_text(other)) as each (days, reports)
    group by days) as summed;
$$;
-- In PL/pgSQL, which keeps its plans from one call to the next.
create function loop_count(workspace uuid, counted loop_counted[]) returns void language plpgsql as $$ begin
  insert into loop_waiting select workspace, (c.received_at at time zone 'UTC')::date, sum(c.times)
    from unnest(counted) c where c.answered_at is null group by 2 having sum(c.times) <> 0
    on conflict (workspace_id, day) do update set reports = loop_waiting.reports + excluded.reports;
  insert into loop_answer select workspace, week, jsonb_object_agg(days, reports) from (
      select (answered_on - date '1970-01-05') / 7 as week, answered_on - received_on as days, sum(times) as reports
      from (select (c.received_at at time zone 'UTC')::date as received_on, c.times,
          (greatest(c.received_at, c.answered_at) at time zone 'UTC')::date as answered_on
        from unnest(counted) c where c.answered_at is not null) as answered
      group by 1, 2 having sum(times) <> 0) as changed group by week
    on conflict (workspace_id, week) do update set waits = loop_sum(loop_answer.waits, excluded.waits);
  insert into loop_open select workspace, sum(c.times), 0
    from unnest(counted) c where c.answered_at is not null and c.unseen having sum(c.times) <> 0
    on conflict (workspace_id) do update set unseen = loop_open.unseen + excluded.unseen;
end $$;
create function loop_unowned(one problem) returns boolean language plpgsql stable as $$ begin
  return one.canonical_id is null and not one.withdrawn and one.owner_id is null and not exists (select 1 from decision d
    where d.workspace_id = one.workspace_id and d.id = one.decision_id
      and d.status in ('completed', 'declined', 'duplicate'));
end $$;

select loop_count(r.workspace_id, array_agg(
    (r.received_at, p.answered_at, r.seen_decision_id is distinct from p.decision_id, 1)::loop_counted))
  from report r left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id group by r.workspace_id;
insert into loop_open select p.workspace_id, 0, count(*) from problem p where loop_unowned(p) group by p.workspace_id
  on conflict (workspace_id) do update set unowned = excluded.unowned;

-- What reports counted goes when they change, and what they count now comes; a statement is counted at once.
create function loop_reports_come() returns trigger language plpgsql as $$ begin
  perform loop_count(r.workspace_id, array_agg(
      (r.received_at, p.answered_at, r.seen_decision_id is distinct from p.decision_id, 1)::loop_counted))
    from come r left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id group by r.workspace_id;
  return null;
end $$;
create function loop_reports_go() returns trigger language plpgsql as $$ begin
  perform loop_count(r.workspace_id, array_agg(
      (r.received_at, p.answered_at, r.seen_decision_id is distinct from p.decision_id, -1)::loop_counted))
    from gone r left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id group by r.workspace_id;
  return null;
end $$;
create function loop_reports_change() returns trigger language plpgsql as $$ begin
  perform loop_count(r.workspace_id, array_agg(
      (r.received_at, p.answered_at, r.seen is distinct from p.decision_id, r.times)::loop_counted))
    from (select o.workspace_id, o.received_at, side.* from gone o join come n using (workspace_id, id)
      cross join lateral (values (o.problem_id, o.seen_decision_id, -1), (n.problem_id, n.seen_decision_id, 1))
        as side (problem_id, seen, times)
      where o.problem_id is distinct from n.problem_id or o.seen_decision_id is distinct from n.seen_decision_id) as r
    left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id group by r.workspace_id;
  return null;
end $$;
create trigger loop_report_come after insert on report referencing new table as come
  for each statement execute function loop_reports_come();
create trigger loop_report_go after delete on report referencing old table as gone
  for each statement execute function loop_reports_go();
create trigger loop_report_change after update on report referencing old table as gone new table as come
  for each statement execute function loop_reports_change();

-- The same with all reports of a problem that is decided on, and with the problem itself.
create function loop_decided() returns trigger language plpgsql as $$ begin
  perform loop_count(r.workspace_id, array_agg(
      (r.received_at, side.answered_at, r.seen_decision_id is distinct from side.decision_id, side.times)::loop_counted))
    from report r cross join (values (old.answered_at, old.decision_id, -1), (new.answered_at, new.decision_id, 1))
      as side (answered_at, decision_id, times)
    where r.workspace_id = new.workspace_id and r.problem_id = new.id group by r.workspace_id;
  return null;
end $$;
create trigger loop_decision after update on problem for each row
  when (old.decision_id is distinct from new.decision_id or old.answered_at is distinct from new.answered_at)
  execute function loop_decided();

create function loop_problem_comes() returns trigger language plpgsql as $$ begin
  insert into loop_open values (new.workspace_id, 0, 1)
    on conflict (workspace_id) do update set unowned = loop_open.unowned + 1;
  return null;
end $$;
create function loop_problem_changes() returns trigger language plpgsql as $$ begin
  update loop_open set unowned = unowned + loop_unowned(new)::int - loop_unowned(old)::int
    where workspace_id = new.workspace_id and loop_unowned(new) <> loop_unowned(old);
  return null;
end $$;
create trigger loop_problem_come after insert on problem for each row execute function loop_problem_comes();
create trigger loop_problem_change after update on problem for each row
  when ((old.decision_id, old.owner_id, old.canonical_id, old.withdrawn)
    is distinct from (new.decision_id, new.owner_id, new.canonical_id, new.withdrawn))
  execute function loop_problem_changes();
