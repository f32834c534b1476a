import type { Store } from './store/store.ts';
import type { Workspace } from './store/workspaces.ts';

/** The workspace that a command names. Throws what its writer can mend. */
export async function namedWorkspace(store: Pick<Store, 'workspaceByName'>, name: string): Promise<Workspace> {
  const found = await store.workspaceByName(name);
  if (!found) throw new Error('There is no such workspace.');
  return found;
}
