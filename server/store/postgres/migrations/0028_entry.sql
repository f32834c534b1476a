-- The member whom a code signs in at the inbox page; null for an invite.
alter table invite add column member_id uuid;
