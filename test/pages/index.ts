import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** What a right reading gives, field by field; names and meaning are in `fields.ts`. */
export const Expected = z.record(z.string(), z.unknown());
export type Expected = z.infer<typeof Expected>;

/** Words to highlight. `null`: nothing, only what the page tells around them. */
export const Case = z.object({
  selection: z._default(z.nullable(z.string()), null),
  /** Counts from 1. */
  occurrence: z.optional(z.number()),
  /** CSS selector of the elements to look for the words in. */
  occurrence_in: z.optional(z.string()),
  expected: z._default(Expected, {}),
  must_not: z._default(Expected, {}),
});
export type Case = z.infer<typeof Case>;

const PageFile = z.object({
  id: z.string(),
  file: z.string(),
  kind: z.string(),
  site: z.string(),
  url: z.string(),
  cases: z.array(Case).check(z.minLength(1)),
});
export type PageFile = z.infer<typeof PageFile>;

const Index = z.object({ cases: z.array(z.looseObject({ id: z.string(), url: z.optional(z.string()) })) });

/** The saved pages of a folder, and the names of its other entries (sentences, raw messages), which have no page. */
export function readIndex(folder: string): { pages: PageFile[]; others: string[] } {
  const { cases } = Index.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
  const isPage = (entry: (typeof cases)[number]) => typeof entry.url === 'string' && /^https?:/.test(entry.url);
  return {
    pages: cases.filter(isPage).map((entry) => PageFile.parse(entry)),
    others: cases.filter((entry) => !isPage(entry)).map(({ id }) => id),
  };
}
