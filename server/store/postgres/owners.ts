import type { Step } from '../../problems/step.ts';
import { judgeOwner, LastOwnerRow, OwnedRow, OwnerChangeRow, OwnerRow, toOwner, toOwnerChange } from '../ownerRows.ts';
import type { OwnerSet, OwnerStore, OwnerToDrop, OwnerToSet, OwnerToWrite } from '../owners.ts';
import { IdRow } from '../problemRows.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

async function write(tx: Transaction, entry: OwnerToWrite): Promise<void> {
  const { workspaceId, problemId, ownerId, reason, sourceId, by, at } = entry;
  await tx`update problem set owner_id = ${ownerId} where workspace_id = ${workspaceId} and id = ${problemId}`;
  await tx`insert into problem_owner (workspace_id, problem_id, number, owner_id, reason, source_id, by_id, at)
    values (${workspaceId}, ${problemId}, (select coalesce(max(number), 0) + 1 from problem_owner
      where workspace_id = ${workspaceId} and problem_id = ${problemId}), ${ownerId}, ${reason}, ${sourceId}, ${by},
      ${at})`;
}

async function owned(tx: Transaction, workspaceId: string, problemId: string) {
  const found = await tx`select owner_id, canonical_id from problem
    where workspace_id = ${workspaceId} and id = ${problemId} and not withdrawn`;
  return firstOf(OwnedRow, found);
}

async function lastOf(tx: Transaction, workspaceId: string, problemId: string) {
  const found = await tx`select number, reason, source_id from problem_owner
    where workspace_id = ${workspaceId} and problem_id = ${problemId} order by number desc limit 1`;
  return firstOf(LastOwnerRow, found);
}

async function isProduct(tx: Transaction, workspaceId: string, memberId: string): Promise<boolean> {
  const found = await tx`select m.id from member m
    where m.workspace_id = ${workspaceId} and m.id = ${memberId} and m.role in ('pm', 'admin')
      and exists (select 1 from device d
        where d.workspace_id = m.workspace_id and d.member_id = m.id and d.revoked_at is null)`;
  return found.count > 0;
}

async function set(tx: Transaction, entry: OwnerToSet): Promise<OwnerSet> {
  const { workspaceId, problemId, ownerId } = entry;
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const last = await lastOf(tx, workspaceId, problemId);
  const allowed = ownerId === null || (await isProduct(tx, workspaceId, ownerId));
  const verdict = judgeOwner(entry, await owned(tx, workspaceId, problemId), last?.number ?? 0, allowed);
  if (verdict !== 'write') return verdict;
  await write(tx, { ...entry, reason: 'chosen', sourceId: null });
  return 'done';
}

/** Takes all their problems off a member, inside a transaction that holds the workspace's row. */
export async function dropOwner(tx: Transaction, { memberId, ...entry }: OwnerToDrop): Promise<void> {
  const found = await tx`select id from problem where workspace_id = ${entry.workspaceId} and owner_id = ${memberId}`;
  for (const { id } of rowsOf(IdRow, found))
    await write(tx, { ...entry, problemId: id, ownerId: null, sourceId: null });
}

type Deed = Pick<OwnerToSet, 'workspaceId' | 'by' | 'at'>;

/** A problem without an owner takes that of what is merged into it, and loses it again when that is undone. */
export async function ownersAlong(tx: Transaction, deed: Deed, steps: readonly Step[]): Promise<void> {
  const ownerOf = async (id: string) => (await owned(tx, deed.workspaceId, id))?.owner_id ?? null;
  for (const step of steps) {
    if (step.set !== 'canonical') continue;
    for (const id of step.ids) {
      const ownerId = await ownerOf(id);
      if (step.from === null && step.to && ownerId && !(await ownerOf(step.to)))
        await write(tx, { ...deed, problemId: step.to, ownerId, reason: 'merged', sourceId: id });
      const last = step.to === null && step.from && (await lastOf(tx, deed.workspaceId, step.from));
      if (step.from && last && last.reason === 'merged' && last.source_id === id)
        await write(tx, { ...deed, problemId: step.from, ownerId: null, reason: 'unmerged', sourceId: id });
    }
  }
}

export const owners = (db: Database): OwnerStore => ({
  async owner(workspaceId, problemId) {
    const found = await db`select m.id, m.name from problem p
      left join member m on m.workspace_id = p.workspace_id and m.id = p.owner_id
      where p.workspace_id = ${workspaceId} and p.id = ${problemId} and not p.withdrawn`;
    return toOwner(firstOf(OwnerRow, found));
  },
  async ownerChanges(workspaceId, problemId, limit) {
    const found = await db`select c.number, c.owner_id, o.name as owner_name, c.reason, c.by_id, b.name as by_name, c.at
      from problem_owner c
      left join member o on o.workspace_id = c.workspace_id and o.id = c.owner_id
      left join member b on b.workspace_id = c.workspace_id and b.id = c.by_id
      where c.workspace_id = ${workspaceId} and c.problem_id = ${problemId} order by c.number desc limit ${limit}`;
    return rowsOf(OwnerChangeRow, found).map(toOwnerChange);
  },
  async setOwner(entry) {
    return transaction(db, async (tx) => set(tx, entry));
  },
});
