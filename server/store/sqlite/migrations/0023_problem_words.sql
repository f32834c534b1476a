-- Problems are searched, in the order in which they are listed, out of this index alone: `canonical_id` and `withdrawn` are
-- in it since SQLite looks at them once more.
drop index problem_by_change;
create index problem_by_change on problem (workspace_id, changed_seq, id, words, canonical_id, withdrawn)
  where canonical_id is null and withdrawn = 0;
