import { once } from 'node:events';
import * as z from 'zod/mini';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspaces.ts';
import { exportLines } from './lines.ts';

interface Given {
  values: Record<string, string | boolean | undefined>;
}

const Named = z.object({ workspace: z.string('is required') });
const Sure = z.object({ workspace: z.string('is required'), sure: z.optional(z.string()) });

async function named(store: Store, name: string): Promise<Workspace> {
  const found = await store.workspaceByName(name);
  if (!found) throw new Error('There is no such workspace.');
  return found;
}

/** Writes everything of a workspace, a line a row, as fast as it is taken. */
export async function exportTo(output: NodeJS.WritableStream, store: Store, { values }: Given): Promise<void> {
  const workspace = await named(store, Named.parse(values).workspace);
  for await (const line of exportLines(store, workspace, new Date().toISOString()))
    if (!output.write(line)) await once(output, 'drain');
}

/** Deletes a workspace when its name is said a second time. */
export async function deleteNamed(store: Store, { values }: Given): Promise<string> {
  const { workspace: name, sure } = Sure.parse(values);
  const workspace = await named(store, name);
  if (sure !== name)
    throw new Error(`Everything of “${name}” would be gone for good. If that is meant, add --sure and its name again.`);
  await store.deleteWorkspace(workspace.id);
  return `The workspace “${name}” is deleted.`;
}
