-- Every word of the index, of all workspaces as the index is. Of a beginning FTS5 puts all hits together before it gives
-- the first; of the words that begin so it gives them one by one. Only the program asks here; a deletion clears it.
create virtual table search_vocabulary using fts5vocab(search_words, row);
create table word (word text not null primary key) strict, without rowid;
insert into search_words (search_words) values ('optimize');
insert into word (word) select term from search_vocabulary;

-- Whose report it is stands among its words from now on, so that the index itself finds one seller's. -1: the report is to
-- be indexed anew, its terms are counted; until it is, its seller is searched for as before.
update report set indexed_revision = -1 where indexed_revision > 0;
create index report_unmarked on report (workspace_id, creator_id) where indexed_revision < 0;
