-- How each report stands in the loop, in a row so narrow that a list finds its page among 100,000: `answered_at` is null while
-- it waits. Kept by the writes that change it, as what is counted is.
create table loop_place (
  workspace_id text not null references workspace (id),
  report_id text not null,
  received_at text not null,
  answered_at text,
  unseen integer not null,
  primary key (workspace_id, report_id)
) strict, without rowid;
create index loop_place_waiting on loop_place (workspace_id, report_id, received_at) where answered_at is null;
create index loop_place_waiting_since on loop_place (workspace_id, received_at, report_id) where answered_at is null;
create index loop_place_answered on loop_place (workspace_id, report_id, answered_at) where answered_at is not null;
create index loop_place_unseen on loop_place (workspace_id, report_id) where unseen = 1;

create view loop_standing as select r.workspace_id, r.id as report_id, r.received_at,
    max(r.received_at, p.answered_at) as answered_at,
    p.answered_at is not null and r.seen_decision_id is not p.decision_id as unseen, r.problem_id
  from report r left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id;
insert into loop_place select workspace_id, report_id, received_at, answered_at, unseen from loop_standing;

create trigger loop_place_come after insert on report begin
  insert into loop_place select workspace_id, report_id, received_at, answered_at, unseen from loop_standing
    where workspace_id = new.workspace_id and report_id = new.id;
end;
create trigger loop_place_go after delete on report begin
  delete from loop_place where workspace_id = old.workspace_id and report_id = old.id;
end;
create trigger loop_place_change after update of problem_id, seen_decision_id on report
  when new.problem_id is not old.problem_id or new.seen_decision_id is not old.seen_decision_id begin
  update loop_place set (answered_at, unseen) = (select answered_at, unseen from loop_standing s
      where s.workspace_id = new.workspace_id and s.report_id = new.id)
    where workspace_id = new.workspace_id and report_id = new.id;
end;
create trigger loop_place_decide after update of decision_id, answered_at on problem
  when new.decision_id is not old.decision_id or new.answered_at is not old.answered_at begin
  update loop_place set (answered_at, unseen) = (select answered_at, unseen from loop_standing s
      where s.workspace_id = loop_place.workspace_id and s.report_id = loop_place.report_id)
    where workspace_id = new.workspace_id and report_id in (select id from report indexed by report_by_wait
      where workspace_id = new.workspace_id and problem_id = new.id);
end;

-- The asks of a request.
create index introduction_ask_by_request on introduction_ask (workspace_id, introduction_id, seq);
