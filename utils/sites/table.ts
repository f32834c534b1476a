import type { Mark, Site } from './types.ts';

/** Files of a folder by their path, as Vite's `import.meta.glob` gives them. */
type Files<T> = Record<string, T>;
/** `folder` is also the name of the script that reads the site: `read-<folder>.js`. */
export type Marked = Pick<Site, 'id' | 'kind' | 'mark'> & { folder: Folder };

const SURENESS: readonly Mark['by'][] = ['host', 'page', 'shape'];
/** The folders of sites; each has a script of its own, `read-<folder>.js`. */
export const FOLDERS = ['email', 'gmail', 'webmail', 'transcript', 'crm', 'salesforce', 'chat'] as const;
export type Folder = (typeof FOLDERS)[number];
/** Of which kind the pages of a folder's sites are. */
const KINDS: Readonly<Record<Folder, Site['kind']>> = {
  email: 'email',
  gmail: 'email',
  webmail: 'email',
  transcript: 'transcript',
  crm: 'crm',
  salesforce: 'crm',
  chat: 'chat',
};
const isFolder = (name: string): name is Folder => Object.hasOwn(KINDS, name);

/**
 * The table of sites, made of what lies in the folders, so that a new site is a new file and nothing else. The surest
 * marks come first, then by name. Throws for a file outside of the folders that have a kind.
 */
export function markedIn(marks: Files<Mark>): Marked[] {
  return sorted(
    Object.entries(marks).map(([path, mark]) => {
      const folder = folderOf(path);
      return { id: idOf(path), kind: KINDS[folder], folder, mark };
    }),
  );
}

/** The same for one folder, with what each site reads. */
export function sitesIn(kind: Site['kind'], marks: Files<Mark>, reads: Files<Site['read']>): Site[] {
  const sites = Object.entries(marks).flatMap(([path, mark]) => {
    const read = reads[path];
    return read ? [{ id: idOf(path), kind, mark, read }] : [];
  });
  return sorted(sites);
}

const sorted = <S extends Pick<Site, 'id' | 'mark'>>(sites: readonly S[]): S[] =>
  sites.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
const rank = ({ mark }: Pick<Site, 'mark'>): number => SURENESS.indexOf(mark.by);

const idOf = (path: string): string => /([\w-]+)\.site\.ts$/.exec(path)?.[1] ?? path;

function folderOf(path: string): Folder {
  const folder = /(\w+)\/[^/]+$/.exec(path)?.[1] ?? '';
  if (!isFolder(folder)) throw new Error(`${path} lies in no folder of a kind of sites`);
  return folder;
}

/** The first site that says the words stand in one of its pages. One that fails to say counts as a no. */
export function siteAt<S extends Pick<Site, 'mark'>>(
  sites: readonly S[],
  document: Document,
  location: Location,
  anchor: Element,
): S | null {
  return sites.find(({ mark }) => claims(mark, document, location, anchor)) ?? null;
}

function claims(mark: Mark, document: Document, location: Location, anchor: Element): boolean {
  try {
    return mark.matches(document, location, anchor);
  } catch {
    return false;
  }
}
