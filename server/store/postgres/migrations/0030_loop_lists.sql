-- How each report stands in the loop, in a row so narrow that a list finds its page among 100,000: `answered_at` is null while
-- it waits. Kept by the writes that change it, as what is counted is.
create table loop_place (
  workspace_id uuid not null references workspace (id),
  report_id uuid not null,
  received_at timestamptz not null,
  answered_at timestamptz,
  unseen boolean not null,
  primary key (workspace_id, report_id)
);
create index loop_place_waiting on loop_place (workspace_id, report_id, received_at) where answered_at is null;
create index loop_place_waiting_since on loop_place (workspace_id, received_at, report_id) where answered_at is null;
create index loop_place_answered on loop_place (workspace_id, report_id, answered_at) where answered_at is not null;
create index loop_place_unseen on loop_place (workspace_id, report_id) where unseen;

create view loop_standing as select r.workspace_id, r.id as report_id, r.received_at,
    case when p.answered_at is not null then greatest(r.received_at, p.answered_at) end as answered_at,
    p.answered_at is not null and r.seen_decision_id is distinct from p.decision_id as unseen, r.problem_id
  from report r left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id;
insert into loop_place select workspace_id, report_id, received_at, answered_at, unseen from loop_standing;

-- In PL/pgSQL, which keeps its plans from one call to the next.
create function loop_place_comes() returns trigger language plpgsql as $$ begin
  insert into loop_place select s.workspace_id, s.report_id, s.received_at, s.answered_at, s.unseen
    from come c join loop_standing s on s.workspace_id = c.workspace_id and s.report_id = c.id;
  return null;
end $$;
create function loop_place_goes() returns trigger language plpgsql as $$ begin
  delete from loop_place l using gone g where l.workspace_id = g.workspace_id and l.report_id = g.id;
  return null;
end $$;
create function loop_place_changes() returns trigger language plpgsql as $$ begin
  update loop_place l set answered_at = s.answered_at, unseen = s.unseen
    from gone o join come n using (workspace_id, id)
      join loop_standing s on s.workspace_id = n.workspace_id and s.report_id = n.id
    where (o.problem_id is distinct from n.problem_id or o.seen_decision_id is distinct from n.seen_decision_id)
      and l.workspace_id = n.workspace_id and l.report_id = n.id;
  return null;
end $$;
create function loop_place_decides() returns trigger language plpgsql as $$ begin
  update loop_place l set answered_at = s.answered_at, unseen = s.unseen from loop_standing s
    where s.workspace_id = new.workspace_id and s.problem_id = new.id
      and l.workspace_id = s.workspace_id and l.report_id = s.report_id;
  return null;
end $$;
create trigger loop_place_come after insert on report referencing new table as come
  for each statement execute function loop_place_comes();
create trigger loop_place_go after delete on report referencing old table as gone
  for each statement execute function loop_place_goes();
create trigger loop_place_change after update on report referencing old table as gone new table as come
  for each statement execute function loop_place_changes();
create trigger loop_place_decide after update on problem for each row
  when (old.decision_id is distinct from new.decision_id or old.answered_at is distinct from new.answered_at)
  execute function loop_place_decides();

-- The asks of a request.
create index introduction_ask_by_request on introduction_ask (workspace_id, introduction_id, seq);
