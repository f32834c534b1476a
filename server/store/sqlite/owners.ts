import { OwnerRow, toOwner } from '../ownerRows.ts';
import type { OwnerStore } from '../owners.ts';
import type { Database } from './database.ts';

const OWNER = `select m.id, m.name from problem p
  left join member m on m.workspace_id = p.workspace_id and m.id = p.owner_id
  where p.workspace_id = ? and p.id = ? and p.withdrawn = 0`;
const SET = 'update problem set owner_id = ? where workspace_id = ? and id = ? and withdrawn = 0';

export const owners = (db: Database): OwnerStore => ({
  async owner(workspaceId, problemId) {
    return toOwner(db.one(OwnerRow, OWNER, workspaceId, problemId));
  },
  async setOwner(workspaceId, problemId, memberId) {
    return db.run(SET, memberId, workspaceId, problemId) > 0;
  },
});
