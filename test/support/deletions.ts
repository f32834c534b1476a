import { found, remove } from '../../server/deletion/atStore.ts';
import type { SignedIn } from '../../server/store/devices.ts';
import type { Store } from '../../server/store/store.ts';
import type { DeletionInput, DeletionTarget } from '../../utils/record/deletion.ts';
import { newId } from '../../utils/record/id.ts';

const log = (): void => undefined;

/** Deletes what a preview says, as an admin does. */
export async function forget(store: Store, by: SignedIn, target: DeletionTarget, changes: Partial<DeletionInput> = {}) {
  const workspaceId = by.workspace.id;
  const there = await found(store, workspaceId, target, log);
  if (!there) return 'not-found';
  const { sure, counts } = there.preview;
  const input = { id: newId(), target, sure, counts, ...changes };
  return remove(store, { workspaceId, input, by: by.member.id, at: '2026-05-14T12:00:00.000Z', log });
}

export const ofReport = (reportId: string): DeletionTarget => ({ kind: 'report', reportId });
export const ofCustomer = (customer: string): DeletionTarget => ({ kind: 'customer', customer });
