import * as z from 'zod/mini';
import { type DeletionCounts, DeletionKind, type DeletionTarget } from '../../utils/record/deletion.ts';
import { newId } from '../../utils/record/id.ts';
import { log } from '../log.ts';
import { namedWorkspace } from '../namedWorkspace.ts';
import type { Store } from '../store/store.ts';
import { found, remove } from './atStore.ts';

const Options = z.object({
  workspace: z.string('is required'),
  report: z.optional(z.string()),
  customer: z.optional(z.string()),
  sure: z.optional(z.string()),
});

const counted = (counts: DeletionCounts): string =>
  DeletionKind.options.map((kind) => `${counts[kind]} ${kind}`).join(', ');

function targetOf({ report, customer }: z.infer<typeof Options>): DeletionTarget {
  if (report && !customer) return { kind: 'report', reportId: report };
  if (customer && !report) return { kind: 'customer', customer };
  throw new Error('Say which: --report and its id, or --customer and its name or domain.');
}

/** Deletes a report, or everything of a customer, when what stands for it is said a second time. */
export async function forget(
  store: Store,
  { values }: { values: Record<string, string | boolean | undefined> },
): Promise<string> {
  const options = Options.parse(values);
  const { id: workspaceId } = await namedWorkspace(store, options.workspace);
  const target = targetOf(options);
  const there = await found(store, workspaceId, target, log);
  if (!there) throw new Error('There is nothing of that.');
  const { sure, knownAs, counts, meetings } = there.preview;
  if (options.sure?.trim() !== sure)
    throw new Error(
      `This would be gone for good: ${counted(counts)} (known as ${knownAs.join(', ') || 'nothing'}). ` +
        (meetings.length > 0
          ? `Notes of meetings that name it stay: ${meetings.map(({ number }) => number).join(', ')}. `
          : '') +
        `If that is meant, add --sure "${sure}".`,
    );
  const input = { id: newId(), target, sure, counts };
  const done = await remove(store, { workspaceId, input, by: null, at: new Date().toISOString(), log });
  if (typeof done === 'string') throw new Error('Something changed meanwhile, and nothing was deleted. Try again.');
  return `Deleted: ${counted(done.counts)}.`;
}
