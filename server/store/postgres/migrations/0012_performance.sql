-- Which problems were touched, and got other inputs, since a place in the workspace's counter.
create index problem_by_touch on problem (workspace_id, changed_seq);
create index problem_input_by_seq on problem_input (workspace_id, seq);
