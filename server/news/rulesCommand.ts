import * as z from 'zod/mini';
import { PrivateKind } from '../../utils/record/privateKind.ts';
import { namedWorkspace } from '../namedWorkspace.ts';
import type { Store } from '../store/store.ts';

const Options = z.object({ workspace: z.string('is required') });
const KINDS = PrivateKind.options.join(', ');

/** Shows or replaces the kinds of private words that every browser redacts without asking. Resolves to them as they are then. */
export async function rules(
  store: Store,
  { words, values }: { words: string[]; values: Record<string, string | boolean | undefined> },
): Promise<string> {
  const { workspace } = Options.parse(values);
  const found = await namedWorkspace(store, workspace);
  const [verb, ...kinds] = words;
  if (verb === undefined) return told((await store.heldNews(found.id)).redact);
  const wanted = z.array(PrivateKind).safeParse(kinds[0] === 'nothing' && kinds.length === 1 ? [] : kinds);
  if (verb !== 'redact' || kinds.length === 0 || !wanted.success)
    throw new Error(`Say what to redact: "redact nothing", or "redact" and some of ${KINDS}.`);
  const distinct = PrivateKind.options.filter((kind) => wanted.data.includes(kind));
  await store.writeRedact(found.id, distinct);
  return told(distinct);
}

const told = (kinds: readonly string[]): string =>
  kinds.length === 0 ? 'Nothing is redacted without asking.' : `Redacted without asking: ${kinds.join(', ')}.`;
