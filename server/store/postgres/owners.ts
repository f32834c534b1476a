import { OwnerRow, toOwner } from '../ownerRows.ts';
import type { OwnerStore } from '../owners.ts';
import type { Database } from './database.ts';
import { firstOf } from './rows.ts';

export const owners = (db: Database): OwnerStore => ({
  async owner(workspaceId, problemId) {
    const found = await db`select m.id, m.name from problem p
      left join member m on m.workspace_id = p.workspace_id and m.id = p.owner_id
      where p.workspace_id = ${workspaceId} and p.id = ${problemId} and not p.withdrawn`;
    return toOwner(firstOf(OwnerRow, found));
  },
  async setOwner(workspaceId, problemId, memberId) {
    const done = await db`update problem set owner_id = ${memberId}
      where workspace_id = ${workspaceId} and id = ${problemId} and not withdrawn`;
    return done.count > 0;
  },
});
