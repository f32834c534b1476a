-- Within so many days nobody at a customer is asked for a second time; 0 is no pause.
alter table workspace add column cool_down_days integer not null default 90 check (cool_down_days between 0 and 3650);
