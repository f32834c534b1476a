import type { TriagePage, Waiting } from '../../../utils/record/triage.ts';

/** What was done with a report: put on an offered problem, or made a new one of. */
export interface Deed {
  row: Waiting;
  /** Where it stood, so that undo puts it back there. */
  at: number;
  /** The problem it went to; null for a new one. */
  problemId: string | null;
  /** What is said about it. */
  words: string;
}

/** The reports that wait, the one being looked at, and what was done here. */
export interface Queue {
  rows: Waiting[];
  current: number;
  done: Deed[];
  /** Reports that waited when the room was opened, or came since. */
  total: number;
  next: string | null;
}

export const idOf = (row: Waiting): string => row.received.report.id;

/** The report being looked at. */
export const currentOf = ({ rows, current }: Queue): Waiting | null => rows[current] ?? null;

const within = (rows: readonly Waiting[], at: number): number => Math.max(0, Math.min(at, rows.length - 1));

/** A queue from the first page. */
export const fromPage = ({ reports, waiting, next }: TriagePage): Queue => ({
  rows: reports,
  current: 0,
  done: [],
  total: waiting,
  next,
});

/** Looks at another report: `step` places on. */
export const moved = (queue: Queue, step: number): Queue => ({
  ...queue,
  current: within(queue.rows, queue.current + step),
});

/** Looks at this report. */
export const looked = (queue: Queue, id: string): Queue => {
  const at = queue.rows.findIndex((row) => idOf(row) === id);
  return at === -1 ? queue : { ...queue, current: at };
};

/** Takes the current report off, at once; the next one moves up. */
export function settled(queue: Queue, deed: Deed): Queue {
  const rows = queue.rows.filter((row) => idOf(row) !== idOf(deed.row));
  return { ...queue, rows, current: within(rows, queue.current), done: [...queue.done, deed] };
}

/** Puts a report back where it stood and looks at it: after an undo, or when the endpoint refused. */
export function restored(queue: Queue, deed: Deed): Queue {
  const done = queue.done.filter((each) => each !== deed);
  const others = queue.rows.filter((row) => idOf(row) !== idOf(deed.row));
  const at = Math.min(deed.at, others.length);
  return { ...queue, rows: others.toSpliced(at, 0, deed.row), current: at, done };
}

/** Lets go of a report that somebody else sorted first: it neither waits any more nor was it done here. */
export function passed(queue: Queue, deed: Deed): Queue {
  const done = queue.done.filter((each) => each !== deed);
  // An undo may have brought it back here already.
  const rows = queue.rows.filter((row) => idOf(row) !== idOf(deed.row));
  return { ...queue, rows, current: within(rows, queue.current), done, total: queue.total - 1 };
}

/** Sets the current report aside: it comes last, and the next one moves up. */
export function skipped(queue: Queue): Queue {
  const row = currentOf(queue);
  if (!row || queue.rows.length < 2) return queue;
  const rows = [...queue.rows.filter((each) => each !== row), row];
  return { ...queue, rows, current: within(rows, queue.current) };
}

/** Adds the following page behind; what is known here, done or waiting, comes no second time. */
export function extended(queue: Queue, page: TriagePage): Queue {
  return { ...queue, rows: [...queue.rows, ...unknownIn(queue, page)], next: page.next };
}

/** Reports of a page that are not known here. */
export function unknownIn({ rows, done }: Queue, { reports }: TriagePage): Waiting[] {
  const known = new Set([...rows, ...done.map(({ row }) => row)].map(idOf));
  return reports.filter((row) => !known.has(idOf(row)));
}

/**
 * Takes in what came since. It comes behind, so that nothing moves under a hand. `told`: deeds that the endpoint knew of
 * when it counted.
 */
export const joined = (queue: Queue, page: TriagePage, told: number): Queue => ({
  ...queue,
  rows: [...queue.rows, ...unknownIn(queue, page)],
  total: page.waiting + told,
});

/**
 * Reports that wait no longer, since they are missing among the newest ones: somebody else sorted them. The one being
 * looked at stays; who sorts it is told.
 */
export function goneIn(queue: Queue, { reports, next }: TriagePage): Set<string> {
  const there = new Set(reports.map(idOf));
  const from = next === null ? '' : (reports.at(-1)?.received.receivedAt ?? '');
  const shown = currentOf(queue);
  const isGone = (row: Waiting): boolean =>
    row !== shown && !there.has(idOf(row)) && Date.parse(row.received.receivedAt) > (Date.parse(from) || 0);
  return new Set(queue.rows.filter(isGone).map(idOf));
}

/** Lets go of reports that wait no longer; the one being looked at stays under the hand. */
export function without(queue: Queue, gone: ReadonlySet<string>): Queue {
  const shown = currentOf(queue);
  const rows = queue.rows.filter((row) => row === shown || !gone.has(idOf(row)));
  return { ...queue, rows, current: within(rows, shown ? rows.indexOf(shown) : queue.current) };
}

/**
 * Takes over fresh offers, as after a new problem was made. The offers of the report being looked at stay, so that no
 * key means something else than what was read; unless it had none.
 */
export function refreshed(queue: Queue, page: TriagePage): Queue {
  const fresh = new Map(page.reports.map((row) => [idOf(row), row]));
  const shown = currentOf(queue);
  const rows = queue.rows.map((row) => (row === shown && row.offers.length > 0 ? row : (fresh.get(idOf(row)) ?? row)));
  return { ...queue, rows };
}

/** How far it is: reports done here, of all that waited. */
export const progress = ({ done, total }: Queue): { done: number; total: number } => ({
  done: done.length,
  total: Math.max(total, done.length),
});
