import type { Step } from '../../problems/step.ts';
import { judgeOwner, LastOwnerRow, OwnedRow, OwnerChangeRow, OwnerRow, toOwner, toOwnerChange } from '../ownerRows.ts';
import type { OwnerStore, OwnerToDrop, OwnerToSet, OwnerToWrite } from '../owners.ts';
import { IdRow } from '../problemRows.ts';
import type { Database } from './database.ts';

const OWNER = `select m.id, m.name from problem p
  left join member m on m.workspace_id = p.workspace_id and m.id = p.owner_id
  where p.workspace_id = ? and p.id = ? and p.withdrawn = 0`;
const CHANGES = `select c.number, c.owner_id, o.name as owner_name, c.reason, c.by_id, b.name as by_name, c.at
  from problem_owner c
  left join member o on o.workspace_id = c.workspace_id and o.id = c.owner_id
  left join member b on b.workspace_id = c.workspace_id and b.id = c.by_id
  where c.workspace_id = ? and c.problem_id = ? order by c.number desc limit ?`;
const OWNED = 'select owner_id, canonical_id from problem where workspace_id = ? and id = ? and withdrawn = 0';
const LAST = `select number, reason, source_id from problem_owner where workspace_id = ? and problem_id = ?
  order by number desc limit 1`;
const PRODUCT = `select m.id from member m where m.workspace_id = ? and m.id = ? and m.role in ('pm', 'admin')
  and exists (select 1 from device d where d.workspace_id = m.workspace_id and d.member_id = m.id and d.revoked_at is null)`;
const SET = 'update problem set owner_id = ? where workspace_id = ? and id = ?';
const WRITE = `insert into problem_owner (workspace_id, problem_id, number, owner_id, reason, source_id, by_id, at)
  select ?1, ?2, coalesce(max(number), 0) + 1, ?3, ?4, ?5, ?6, ?7 from problem_owner
  where workspace_id = ?1 and problem_id = ?2`;
const THEIRS = 'select id from problem where workspace_id = ? and owner_id = ?';

function write(db: Database, entry: OwnerToWrite): void {
  const { workspaceId, problemId, ownerId, reason, sourceId, by, at } = entry;
  db.run(SET, ownerId, workspaceId, problemId);
  db.run(WRITE, workspaceId, problemId, ownerId, reason, sourceId, by, at);
}

function set(db: Database, entry: OwnerToSet) {
  const { workspaceId, problemId, ownerId } = entry;
  const found = db.one(OwnedRow, OWNED, workspaceId, problemId);
  const last = db.one(LastOwnerRow, LAST, workspaceId, problemId);
  const isProduct = ownerId === null || db.one(IdRow, PRODUCT, workspaceId, ownerId) !== null;
  const verdict = judgeOwner(entry, found, last?.number ?? 0, isProduct);
  if (verdict !== 'write') return verdict;
  write(db, { ...entry, reason: 'chosen', sourceId: null });
  return 'done';
}

/** Takes all their problems off a member, inside the running transaction. */
export function dropOwner(db: Database, { memberId, ...entry }: OwnerToDrop): void {
  for (const { id } of db.all(IdRow, THEIRS, entry.workspaceId, memberId))
    write(db, { ...entry, problemId: id, ownerId: null, sourceId: null });
}

type Deed = Pick<OwnerToSet, 'workspaceId' | 'by' | 'at'>;

/** A problem without an owner takes that of what is merged into it, and loses it again when that is undone. */
export function ownersAlong(db: Database, deed: Deed, steps: readonly Step[]): void {
  const owned = (id: string) => db.one(OwnedRow, OWNED, deed.workspaceId, id)?.owner_id ?? null;
  for (const step of steps) {
    if (step.set !== 'canonical') continue;
    for (const id of step.ids) {
      const ownerId = owned(id);
      if (step.from === null && step.to && ownerId && !owned(step.to))
        write(db, { ...deed, problemId: step.to, ownerId, reason: 'merged', sourceId: id });
      const last = step.to === null && step.from && db.one(LastOwnerRow, LAST, deed.workspaceId, step.from);
      if (step.from && last && last.reason === 'merged' && last.source_id === id)
        write(db, { ...deed, problemId: step.from, ownerId: null, reason: 'unmerged', sourceId: id });
    }
  }
}

export const owners = (db: Database): OwnerStore => ({
  async owner(workspaceId, problemId) {
    return toOwner(db.one(OwnerRow, OWNER, workspaceId, problemId));
  },
  async ownerChanges(workspaceId, problemId, limit) {
    return db.all(OwnerChangeRow, CHANGES, workspaceId, problemId, limit).map(toOwnerChange);
  },
  async setOwner(entry) {
    return db.transaction(() => set(db, entry));
  },
});
