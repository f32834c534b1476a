import type { Mark, Site } from './types.ts';

/** Files of a folder by their path, as Vite's `import.meta.glob` gives them. */
type Files<T> = Record<string, T>;
export type Marked = Pick<Site, 'id' | 'kind' | 'mark'>;

const SURENESS: readonly Mark['by'][] = ['host', 'page', 'shape'];
const KINDS = { email: 'email', transcript: 'transcript', crm: 'crm', chat: 'chat' } as const;
const isKind = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name);

/**
 * The table of sites, made of what lies in the folders, so that a new site is a new file and nothing else. The surest
 * marks come first, then by name. Throws for a file outside of the four kinds' folders.
 */
export function markedIn(marks: Files<Mark>): Marked[] {
  return sorted(Object.entries(marks).map(([path, mark]) => ({ id: idOf(path), kind: kindOf(path), mark })));
}

/** The same for one kind's folder, with what each site reads. */
export function sitesIn(kind: Site['kind'], marks: Files<Mark>, reads: Files<Site['read']>): Site[] {
  const sites = Object.entries(marks).flatMap(([path, mark]) => {
    const read = reads[path];
    return read ? [{ id: idOf(path), kind, mark, read }] : [];
  });
  return sorted(sites);
}

const sorted = <S extends Marked>(sites: readonly S[]): S[] =>
  sites.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
const rank = ({ mark }: Marked): number => SURENESS.indexOf(mark.by);

const idOf = (path: string): string => /([\w-]+)\.site\.ts$/.exec(path)?.[1] ?? path;

function kindOf(path: string): Site['kind'] {
  const kind = /(\w+)\/[^/]+$/.exec(path)?.[1] ?? '';
  if (!isKind(kind)) throw new Error(`${path} lies in no folder of a kind of sites`);
  return kind;
}

/** The first site that says the words stand in one of its pages. One that fails to say counts as a no. */
export function siteAt<S extends Marked>(
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
