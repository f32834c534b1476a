import type { Report } from '../../../utils/record/report.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { StoreLocation } from '../../../server/store/open.ts';
import type { Store } from '../../../server/store/store.ts';
import { decisionBy } from '../../store/conformance/decisions.ts';
import { batchFrom, signIn } from '../../store/people.ts';
import { performAll } from './performAll.ts';
import { fillRooms } from './fillRooms.ts';
import { accountsOf, arrivalOf, scaleReport } from './reports.ts';
import { seeded } from './seeded.ts';

const BATCH = 500;
/** Reports of one seller. */
const PER_SELLER = 500;
/** Reports of one problem, on average. */
const PER_PROBLEM = 20;
/** Newest reports that are left in Triage. */
const WAITING = 200;
/** One problem in so many is decided on, at any time of the workspace's life. */
const DECIDED = 10;

export interface Filled {
  pm: SignedIn;
  /** The address of a seller. */
  seller: string;
  /** A request for introductions. */
  introduction: string;
  /** Every problem, in the order in which they were made. */
  problems: string[];
  reports: string[];
}

const sellerAddress = (n: number): string => `seller${n}@heard.example`;

function* parted<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += BATCH) yield list.slice(at, at + BATCH);
}

/**
 * Fills an empty store with `count` reports on a twentieth as many problems, by the store's own ways of writing: batches
 * of reports, the indexer, operations and decisions. Only that many operations share a commit. The same seed, the same words.
 */
export async function fill(store: Store, location: StoreLocation, count: number, seed = 7): Promise<Filled> {
  const random = seeded(seed);
  const pm = await signIn(store, 'Scale', { role: 'pm', name: 'Pia' });
  const sellers = await Promise.all(
    Array.from({ length: Math.ceil(count / PER_SELLER) }, (_, n) =>
      signIn(store, 'Scale', { role: 'seller', name: `Seller ${n}`, email: sellerAddress(n) }),
    ),
  );
  const topics = Math.max(1, Math.round(count / PER_PROBLEM));
  const told = Array.from({ length: count }, (_, place) => {
    // The first ones each begin a problem of their own.
    const topic = place < topics ? place : random.below(topics);
    return { topic, report: scaleReport(random, topic, place, count) };
  });
  for (const [place, batch] of [...parted(told)].entries()) {
    const from = sellers[place % sellers.length] ?? pm;
    const at = arrivalOf(place * BATCH, count);
    await store.storeReports({ ...batchFrom(from, ...batch.map(({ report }): Report => report)), at });
  }
  await indexAll(store, () => {});
  const problems = Array.from({ length: topics }, () => random.id(Date.now()));
  const wishes = told.slice(0, Math.max(topics, count - WAITING)).map(({ topic, report }, place) => {
    const problemId = problems[topic] ?? '';
    return place < topics
      ? ({ kind: 'new', reportId: report.id, problemId, statement: null } as const)
      : ({ kind: 'move', reportId: report.id, to: problemId } as const);
  });
  for (const [place, batch] of [...parted(wishes)].entries())
    await performAll(location, pm, batch, arrivalOf(place * BATCH, count));
  for (const [place, problemId] of problems.entries()) {
    if (place % DECIDED !== 0) continue;
    const decision = decisionBy(pm, { status: 'planned', decidedAt: arrivalOf(place * PER_PROBLEM, count) });
    await store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision });
  }
  await indexAll(store, () => {});
  const reports = told.map(({ report }) => report.id);
  const introduction = await fillRooms(store, pm, { problems, reports, accounts: accountsOf(count) });
  return { pm, seller: sellerAddress(0), introduction, problems, reports };
}
