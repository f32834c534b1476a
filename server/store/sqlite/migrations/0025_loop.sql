-- When a problem was first answered; null while no decision that answers holds on it. Written with the decision.
alter table problem add column answered_at text;
update problem set answered_at = (select min(f.decided_at) from decision f
    where f.workspace_id = problem.workspace_id and f.problem_id = problem.id and f.status not in ('open', 'duplicate'))
  where exists (select 1 from decision d where d.workspace_id = problem.workspace_id and d.id = problem.decision_id
    and d.status not in ('open', 'duplicate'));

-- What loop health counts, kept by the writes that change it: counted when it is asked for, it grows with every report.
-- Reports without an answer by the day they arrived on.
create table loop_waiting (
  workspace_id text not null references workspace (id),
  day text not null,
  reports integer not null,
  primary key (workspace_id, day)
) strict, without rowid;
-- The answered reports of each week of the answer: a JSON object with how many took so many days.
create table loop_answer (
  workspace_id text not null references workspace (id),
  week integer not null,
  waits text not null,
  primary key (workspace_id, week)
) strict, without rowid;
-- Reports whose seller has not opened the answer, and problems that nobody looks after.
create table loop_open (
  workspace_id text primary key references workspace (id),
  unseen integer not null,
  unowned integer not null
) strict, without rowid;
-- Deferrals by their dates.
create index decision_deferred on decision (workspace_id, review_at, problem_id) where status = 'deferred';

-- What each report counts as it stands; without a week it waits.
create view loop_report as select r.workspace_id, r.id, r.problem_id, date(r.received_at) as day,
    cast((julianday(date(max(r.received_at, p.answered_at))) - julianday('1970-01-05')) / 7 as integer) as week,
    cast(julianday(date(max(r.received_at, p.answered_at))) - julianday(date(r.received_at)) as integer) as days,
    p.answered_at is not null and r.seen_decision_id is not p.decision_id as unseen
  from report r left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id;
create view loop_problem as select p.workspace_id, p.id, p.canonical_id is null and p.withdrawn = 0 and p.owner_id is null
    and (d.status is null or d.status not in ('completed', 'declined', 'duplicate')) as unowned
  from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id;

insert into loop_waiting select workspace_id, day, count(*) from loop_report where week is null group by 1, 2;
insert into loop_answer select workspace_id, week, json_group_object(cast(days as text), reports)
  from (select workspace_id, week, days, count(*) as reports from loop_report where week is not null group by 1, 2, 3)
  group by 1, 2;
insert into loop_open select w.id,
  (select coalesce(sum(unseen), 0) from loop_report where workspace_id = w.id),
  (select coalesce(sum(unowned), 0) from loop_problem where workspace_id = w.id)
  from workspace w;

-- Counts one report once more (1) or less (-1), as it stands.
create view loop_counting as select '' as workspace_id, '' as report_id, 0 as times;
create trigger loop_count_report instead of insert on loop_counting begin
  insert into loop_waiting select workspace_id, day, new.times from loop_report
    where workspace_id = new.workspace_id and id = new.report_id and week is null
    on conflict do update set reports = reports + new.times;
  insert into loop_answer select workspace_id, week, json_object(cast(days as text), new.times) from loop_report
    where workspace_id = new.workspace_id and id = new.report_id and week is not null
    on conflict do update set waits = (select json_set(waits, one.fullkey,
      coalesce(json_extract(waits, one.fullkey), 0) + new.times) from json_each(excluded.waits) as one);
  insert into loop_open select workspace_id, new.times, 0 from loop_report
    where workspace_id = new.workspace_id and id = new.report_id and unseen
    on conflict do update set unseen = unseen + new.times;
end;

-- What a report counted goes before it changes, and what it counts comes after.
create trigger loop_report_come after insert on report begin
  insert into loop_counting values (new.workspace_id, new.id, 1);
end;
create trigger loop_report_go before delete on report begin
  insert into loop_counting values (old.workspace_id, old.id, -1);
end;
create trigger loop_report_before before update of problem_id, seen_decision_id on report
  when new.problem_id is not old.problem_id or new.seen_decision_id is not old.seen_decision_id begin
  insert into loop_counting values (old.workspace_id, old.id, -1);
end;
create trigger loop_report_after after update of problem_id, seen_decision_id on report
  when new.problem_id is not old.problem_id or new.seen_decision_id is not old.seen_decision_id begin
  insert into loop_counting values (new.workspace_id, new.id, 1);
end;

-- The same with all reports of a problem that is decided on.
create trigger loop_decision_before before update of decision_id, answered_at on problem
  when new.decision_id is not old.decision_id or new.answered_at is not old.answered_at begin
  insert into loop_counting select workspace_id, id, -1 from report indexed by report_by_wait
    where workspace_id = old.workspace_id and problem_id = old.id;
end;
create trigger loop_decision_after after update of decision_id, answered_at on problem
  when new.decision_id is not old.decision_id or new.answered_at is not old.answered_at begin
  insert into loop_counting select workspace_id, id, 1 from report indexed by report_by_wait
    where workspace_id = new.workspace_id and problem_id = new.id;
end;

-- And with the problem itself.
create trigger loop_problem_come after insert on problem begin
  insert into loop_open values (new.workspace_id, 0, 1) on conflict do update set unowned = unowned + 1;
end;
create trigger loop_problem_before before update of decision_id, owner_id, canonical_id, withdrawn on problem begin
  update loop_open set unowned = unowned - 1 where workspace_id = old.workspace_id and exists (select 1 from loop_problem
    where workspace_id = old.workspace_id and id = old.id and unowned);
end;
create trigger loop_problem_after after update of decision_id, owner_id, canonical_id, withdrawn on problem begin
  update loop_open set unowned = unowned + 1 where workspace_id = new.workspace_id and exists (select 1 from loop_problem
    where workspace_id = new.workspace_id and id = new.id and unowned);
end;
