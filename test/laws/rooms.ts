/** The rooms of this repository, the narrowest first: a file is in the first room whose path begins its own. */
const ROOMS = [
  'server/inbox/',
  'server/',
  'utils/record/',
  'utils/messages/',
  'utils/account/',
  'utils/sites/',
  'utils/likeness/',
  'utils/coach/',
  'utils/capture/',
  'utils/outbox/',
  'utils/workspace/',
  'utils/sync/',
  'utils/form/',
  'utils/background/',
  'utils/log.ts',
  'utils/',
  'entrypoints/background.ts',
  'entrypoints/select.ts',
  'entrypoints/read-',
  'entrypoints/',
  'components/',
  'test/',
] as const;

export type Room = (typeof ROOMS)[number];

const PAGE = ['components/', 'utils/messages/', 'utils/record/', 'utils/coach/', 'utils/log.ts'] as const;

/**
 * Which rooms a room may import besides itself. `utils/` are the small files that lie directly there (settings, menu,
 * badge): the background's own. What is not written here is not allowed.
 */
export const MAY_IMPORT: Readonly<Record<Exclude<Room, 'test/'>, readonly Room[]>> = {
  'utils/record/': [],
  'utils/log.ts': ['utils/record/'],
  'utils/messages/': ['utils/record/', 'utils/log.ts'],
  'utils/account/': ['utils/record/'],
  'utils/sites/': ['utils/record/', 'utils/account/'],
  // What two texts have in common: the form and Triage must not differ in what they call alike.
  'utils/likeness/': [],
  'utils/coach/': ['utils/record/'],
  'utils/capture/': ['utils/record/', 'utils/messages/', 'utils/account/', 'utils/sites/', 'utils/coach/'],
  'utils/outbox/': ['utils/record/', 'utils/messages/', 'utils/log.ts', 'utils/capture/', 'utils/'],
  // What the endpoint told of the workspace, for whoever needs it at the click or while typing.
  'utils/workspace/': ['utils/record/', 'utils/log.ts', 'utils/account/', 'utils/likeness/', 'utils/outbox/'],
  // Coach: a workspace's rule that came after a report was queued redacts it before it leaves.
  'utils/sync/': ['utils/record/', 'utils/messages/', 'utils/log.ts', 'utils/outbox/', 'utils/coach/', 'utils/'],
  // From a click to an open form: the one place where reading, committing and showing meet.
  // Coach: a workspace's rule redacts before the first commit, so that the words never rest on the disk.
  'utils/form/': [
    'utils/record/',
    'utils/messages/',
    'utils/log.ts',
    'utils/coach/',
    'utils/capture/',
    'utils/outbox/',
    'utils/workspace/',
    'utils/',
  ],
  // What answers the pages' calls: knows every part, and no part knows it.
  'utils/background/': [
    'utils/record/',
    'utils/messages/',
    'utils/log.ts',
    'utils/coach/',
    'utils/capture/',
    'utils/outbox/',
    'utils/workspace/',
    'utils/sync/',
    'utils/form/',
    'utils/',
  ],
  'utils/': ['utils/record/', 'utils/messages/', 'utils/log.ts'],
  // The coach is pure functions: the form asks them while it is typed into, without a message in between.
  'components/': ['utils/record/', 'utils/messages/', 'utils/coach/'],
  'entrypoints/background.ts': [
    'utils/record/',
    'utils/messages/',
    'utils/capture/',
    'utils/outbox/',
    'utils/sync/',
    'utils/form/',
    'utils/background/',
    'utils/log.ts',
    'utils/',
  ],
  'entrypoints/select.ts': ['utils/record/', 'utils/capture/', 'utils/sites/'],
  'entrypoints/read-': ['utils/capture/', 'utils/sites/'],
  'entrypoints/': PAGE,
  // The coach judges a text in the endpoint as in the form; `account`: which domain is a customer's is one rule on both sides.
  'server/': ['utils/record/', 'utils/coach/', 'utils/account/', 'utils/likeness/'],
  'server/inbox/': ['components/', 'utils/record/'],
};

/** Packages that only these rooms may import. Everything else is free. */
export const PACKAGE_ROOMS: readonly { packages: RegExp; only: RegExp; why: string }[] = [
  {
    packages: /^(wxt\/browser|webextension-polyfill)$/,
    only: /^(entrypoints|utils\/(messages|form|background|sync)\/|utils\/\w+\.ts$|test\/)/,
    why: 'the record, sites, components and the endpoint know no browser; take what you need as an argument',
  },
  {
    packages: /^(node:|hono|@hono\/|postgres$)/,
    only: /^(server\/(?!inbox\/)|server\/inbox\/vite\.config\.ts$|test\/)/,
    why: 'only the endpoint and tests run in Node; find a way that a browser knows',
  },
  {
    packages: /^zod$/,
    only: /^$/,
    why: 'the full zod adds 70 kB to every page and evaluates code, which our CSP refuses; import zod/mini',
  },
];

/** The room a path lies in; null for the files at the root and for docs. */
export const roomOf = (path: string): Room | null => ROOMS.find((room) => path.startsWith(room)) ?? null;
