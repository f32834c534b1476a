/** A parsed report on its way into the store; `hash` is over its content, `json` is what rests. */
export interface Incoming {
  id: string;
  revision: number;
  hash: string;
  json: string;
  /** The problem that the seller says this is evidence of; null names none. */
  sameAs: string | null;
  /** The call that it offers to the product team (RFC 3339, in UTC); null offers none. */
  call: { startsAt: string; endsAt: string } | null;
}

/** What the store holds under the same id. */
export interface Held {
  creatorId: string;
  revision: number;
  hash: string;
}

/**
 * `conflict`: this revision is there with other content. `foreign`: the id is another member's. `deleted`: an admin deleted
 * it, and no copy brings it back.
 */
export type Verdict = 'stored' | 'unchanged' | 'superseded' | 'conflict' | 'foreign' | 'deleted';

function judge(held: Held | undefined, incoming: Incoming, creatorId: string): Verdict {
  if (!held) return 'stored';
  if (held.creatorId !== creatorId) return 'foreign';
  if (incoming.revision > held.revision) return 'stored';
  if (incoming.revision < held.revision) return 'superseded';
  return incoming.hash === held.hash ? 'unchanged' : 'conflict';
}

/**
 * The rules of P3 for a whole batch, the same for every store. `held`: what is there now, by id. `deleted`: ids that no report may have again. `writes`: the last
 * stored revision per id, so that one batch may carry an id twice.
 */
export function judgeBatch(
  held: ReadonlyMap<string, Held>,
  reports: readonly Incoming[],
  creatorId: string,
  deleted: ReadonlySet<string> = new Set(),
) {
  const now = new Map(held);
  const writes = new Map<string, Incoming>();
  const verdicts = reports.map((report) => {
    if (deleted.has(report.id)) return 'deleted' as const;
    const verdict = judge(now.get(report.id), report, creatorId);
    if (verdict === 'stored') {
      now.set(report.id, { creatorId, revision: report.revision, hash: report.hash });
      writes.set(report.id, report);
    }
    return verdict;
  });
  return { verdicts, writes: [...writes.values()] };
}
