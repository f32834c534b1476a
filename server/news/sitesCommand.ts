import * as z from 'zod/mini';
import { GENERIC, SiteId, type SwitchedOff, Version } from '../../utils/record/siteList.ts';
import type { Store } from '../store/store.ts';
import { listIn, writeSiteList } from './siteList.ts';

const Options = z.object({ workspace: z.string('is required'), below: z.optional(Version) });
const Words = z.union([z.tuple([z.literal('list')]), z.tuple([z.enum(['off', 'on']), SiteId])], {
  error:
    'Say what to do: list, off SITE [--below VERSION], or on SITE. A site is named as in docs/sites.md, e.g. gmail.',
});

/** Shows or changes which sites are read in the generic way. Resolves to the list as it is then. */
export async function sites(
  store: Store,
  { words, values }: { words: string[]; values: Record<string, string | undefined> },
): Promise<string> {
  const { workspace, below = null } = Options.parse(values);
  const parsed = Words.safeParse(words);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
  const found = await store.workspaceByName(workspace);
  if (!found) throw new Error('There is no such workspace.');
  const [verb, site] = parsed.data;
  const before = (await store.heldNews(found.id)).sites;
  const off = listIn(before)?.off ?? [];
  if (verb === 'list') return told(off);
  if (site === GENERIC) throw new Error('The generic reading cannot be switched off: the others fall back to it.');
  const others = off.filter((one) => one.site !== site);
  const next = verb === 'off' ? [...others, { site, below }] : others;
  if (!(await writeSiteList(store, found.id, { before, off: next, now: new Date() })))
    throw new Error('Somebody else changed the list at this moment. Look at it and try again.');
  return told(next);
}

function told(off: readonly SwitchedOff[]): string {
  if (off.length === 0) return 'No site is switched off.';
  return off
    .map(({ site, below }) => `${site} is off ${below === null ? 'in all versions' : `below ${below}`}.`)
    .join('\n');
}
