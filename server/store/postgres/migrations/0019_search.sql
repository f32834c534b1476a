-- One seller's reports are searched by themselves, the newest first.
create index search_by_creator on search (workspace_id, creator_id, arrived_seq);
