import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** The expectations that a page of our own begins with, in a comment, so that page and expectations are one file. */
const HEAD = /^<!--heard\n([\s\S]*?)\n-->\n/;

/** The page as it was saved: nothing that is read may come from the expectations. */
export const pageIn = (path: string): string => readFileSync(path, 'utf8').replace(HEAD, '');

/**
 * The saved pages of a folder, and the names of its other entries (sentences, raw messages), which have no page. Either
 * all are listed in an `index.json`, or each page begins with its own expectations and lies in a folder named as its
 * site.
 */
export function readIndex(folder: string): { pages: PageFile[]; others: string[] } {
  if (!existsSync(join(folder, 'index.json'))) return { pages: ownPages(folder), others: [] };
  const { cases } = Index.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
  const isPage = (entry: (typeof cases)[number]) => typeof entry.url === 'string' && /^https?:/.test(entry.url);
  return {
    pages: cases.filter(isPage).map((entry) => PageFile.parse(entry)),
    others: cases.filter((entry) => !isPage(entry)).map(({ id }) => id),
  };
}

/** Throws for a page that says nothing of what is right. */
function ownPages(folder: string): PageFile[] {
  return globSync('**/*.html', { cwd: folder })
    .toSorted()
    .map((file) => {
      const [, head] = HEAD.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      if (head === undefined) throw new Error(`${file} does not begin with what is expected of it`);
      const [site, id] = [basename(dirname(file)), file.replace(/\.html$/, '')];
      return PageFile.parse({ ...z.looseObject({}).parse(JSON.parse(head)), id, site, file });
    });
}
