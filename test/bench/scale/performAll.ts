import { join } from 'node:path';
import { newId } from '../../../utils/record/id.ts';
import type { Wish } from '../../../server/problems/wish.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { StoreLocation } from '../../../server/store/open.ts';
import { connect, transaction } from '../../../server/store/postgres/database.ts';
import { perform as performInPostgres } from '../../../server/store/postgres/operations.ts';
import { takeSeq } from '../../../server/store/postgres/counter.ts';
import { Database } from '../../../server/store/sqlite/database.ts';
import { perform as performInSqlite } from '../../../server/store/sqlite/operations.ts';

function need(done: unknown): void {
  if (typeof done === 'string') throw new Error(`refused: ${done}`);
}

/** Carries out wishes as a product manager's at that moment, all in one transaction; a refused one throws. */
export async function performAll(
  location: StoreLocation,
  { workspace, member }: SignedIn,
  wishes: readonly Wish[],
  at: string,
) {
  const deeds = wishes.map((wish) => ({
    workspaceId: workspace.id,
    operationId: newId(),
    wish,
    by: member.id,
    at,
  }));
  if (location.databaseUrl) {
    const db = connect(location.databaseUrl);
    await transaction(db, async (tx) => {
      await takeSeq(tx, workspace.id, 0);
      for (const deed of deeds) need(await performInPostgres(tx, deed));
    });
    await db.end();
    return;
  }
  const db = new Database(join(location.dataDir, 'heard.sqlite'));
  db.transaction(() => {
    for (const deed of deeds) need(performInSqlite(db, deed));
  });
  db.close();
}
