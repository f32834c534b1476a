import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const SITES = fileURLToPath(new URL('../../utils/sites/', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/sites.md', import.meta.url));

const Module = z.object({ about: z.object({ reads: z.string(), evidence: z.string(), seen: z.nullable(z.string()) }) });

/** A site's row in the documentation, made of what its own file says. */
export type SiteRow = { id: string; row: string };

export async function siteRows(): Promise<SiteRow[]> {
  const files = globSync('*/*.site.ts', { cwd: SITES }).toSorted();
  return await Promise.all(
    files.map(async (file) => {
      const { about } = Module.parse(await import(`${SITES}${file}`));
      const id = basename(file, '.site.ts');
      const seen = about.seen ?? 'unverified';
      return { id, row: `| ${id} | ${about.reads} | ${about.evidence} | ${seen} |` };
    }),
  );
}

const TABLE = /(?<=^\| --- \| --- \| --- \| --- \|\n)(?:\|.*\n)+/m;

/** The rows that stand in the documentation now. */
export const rowsInDocs = (): string[] => (TABLE.exec(readFileSync(DOCS, 'utf8'))?.[0] ?? '').trim().split('\n');

/** Brings the table in the documentation up to date; true when it was not. */
export async function writeSiteRows(): Promise<boolean> {
  const before = readFileSync(DOCS, 'utf8');
  const rows = (await siteRows()).map(({ row }) => `${row}\n`).join('');
  const after = before.replace(TABLE, () => rows);
  if (after !== before) writeFileSync(DOCS, after);
  return after !== before;
}
