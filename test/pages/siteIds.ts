import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITES = fileURLToPath(new URL('../../utils/sites/', import.meta.url));
const LIST = fileURLToPath(new URL('../../utils/record/siteIds.ts', import.meta.url));

/** The ids of the sites, as their files are named. */
export const siteIds = (): string[] =>
  globSync('*/*.site.ts', { cwd: SITES })
    .map((file) => basename(file, '.site.ts'))
    .toSorted();

/** The text of the list that the endpoint knows the sites by, with these in it. */
export const withSiteIds = (text: string, ids: readonly string[]): string =>
  text.replace(/\[\n[^]*\n\];/, () => `[\n${ids.map((id) => `  '${id}',\n`).join('')}];`);

/** Brings that list up to date; true when it was not. */
export function writeSiteIds(): boolean {
  const before = readFileSync(LIST, 'utf8');
  const after = withSiteIds(before, siteIds());
  if (after !== before) writeFileSync(LIST, after);
  return after !== before;
}
