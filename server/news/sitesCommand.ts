import * as z from 'zod/mini';
import { SITE_IDS } from '../../utils/record/siteIds.ts';
import { GENERIC, SiteId, type SwitchedOff, Version } from '../../utils/record/siteList.ts';
import { namedWorkspace } from '../namedWorkspace.ts';
import type { Store } from '../store/store.ts';
import { listIn, writeSiteList } from './siteList.ts';

const Options = z.object({
  workspace: z.string('is required'),
  below: z.optional(Version),
  force: z._default(z.boolean(), false),
});
const Words = z.union([z.tuple([z.literal('list')]), z.tuple([z.enum(['off', 'on']), SiteId])], {
  error:
    'Say what to do: list, off SITE [--below VERSION] [--force], or on SITE. A site is named as in docs/sites.md, e.g. gmail.',
});

/**
 * Shows or changes which sites are read in the generic way. Resolves to the list as it is then. A site that this version
 * does not know is only switched off with `--force`: no browser would say that it had never heard of it.
 */
export async function sites(
  store: Store,
  { words, values }: { words: string[]; values: Record<string, string | boolean | undefined> },
): Promise<string> {
  const { workspace, below = null, force } = Options.parse(values);
  const parsed = Words.safeParse(words);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
  const found = await namedWorkspace(store, workspace);
  const [verb, site] = parsed.data;
  const before = (await store.heldNews(found.id)).sites;
  const off = listIn(before)?.off ?? [];
  if (verb === 'list') return told(off);
  if (site === GENERIC) throw new Error('The generic reading cannot be switched off: the others fall back to it.');
  if (verb === 'off' && !force && !SITE_IDS.includes(site)) throw new Error(unknown(site));
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

const unknown = (site: string): string =>
  `There is no site ${site}. This version knows ${SITE_IDS.join(', ')}. Add --force for a site of a newer extension.`;
