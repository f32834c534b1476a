import { once } from 'node:events';
import * as z from 'zod/mini';
import { namedWorkspace } from '../namedWorkspace.ts';
import type { Store } from '../store/store.ts';
import { exportLines } from './lines.ts';

interface Given {
  values: Record<string, string | boolean | undefined>;
}

const Named = z.object({ workspace: z.string('is required') });
const Sure = z.object({ workspace: z.string('is required'), sure: z.optional(z.string()) });

/** Writes everything of a workspace, a line a row, as fast as it is taken. */
export async function exportTo(output: NodeJS.WritableStream, store: Store, { values }: Given): Promise<void> {
  const workspace = await namedWorkspace(store, Named.parse(values).workspace);
  for await (const line of exportLines(store, workspace, new Date().toISOString()))
    if (!output.write(line)) await once(output, 'drain');
}

/** Deletes a workspace when its name is said a second time. */
export async function deleteNamed(store: Store, { values }: Given): Promise<string> {
  const { workspace: name, sure } = Sure.parse(values);
  const workspace = await namedWorkspace(store, name);
  if (sure !== name)
    throw new Error(`Everything of “${name}” would be gone for good. If that is meant, add --sure and its name again.`);
  await store.deleteWorkspace(workspace.id);
  return `The workspace “${name}” is deleted.`;
}
