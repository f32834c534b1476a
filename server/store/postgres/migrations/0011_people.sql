-- How much sellers see of what customers of their colleagues said.
alter table workspace add column quotes text not null default 'nameless'
  check (quotes in ('named', 'nameless', 'none'));
