import type { Database } from './database.ts';

/**
 * All or nothing, and a copy of the file tells nothing of what went: the freed pages are overwritten, and the file is
 * written anew, since earlier revisions of what went rest in pages that were freed long before.
 */
export function erasing<T>(db: Database, work: () => T): T {
  db.exec('pragma secure_delete = on');
  try {
    const value = db.transaction(() => {
      const done = work();
      // Deleted words rest in the index until its parts are merged.
      db.exec(`insert into search_words (search_words) values ('optimize')`);
      db.exec('delete from word where word not in (select term from search_vocabulary)');
      return done;
    });
    db.exec('vacuum');
    db.exec('pragma wal_checkpoint(truncate)');
    return value;
  } finally {
    db.exec('pragma secure_delete = off');
  }
}
