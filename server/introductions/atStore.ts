import { INTRODUCTIONS_MAX } from '../../utils/record/asks.ts';
import type { IntroductionDetail, PeopleBehind, Proposal, SellersAsk } from '../../utils/record/introductionAsk.ts';
import type { IntroductionStore, KeptAsk, KeptIntroduction } from '../store/introductions.ts';
import type { PeopleStore } from '../store/people.ts';
import type { RuleStore } from '../store/rules.ts';
import type { ProblemStore } from '../store/problems.ts';
import { candidatesIn, type Speaking } from './candidates.ts';
import { coolingSince } from './coolDown.ts';
import { peopleBehind } from './people.ts';
import { propose } from './propose.ts';
import { rarestFirst, topicRoots } from './topics.ts';
import { toDetail, toSellersAsk } from './views.ts';

/** A request with the asks that went out for it. */
export interface Requested {
  kept: KeptIntroduction;
  asks: readonly KeptAsk[];
}

type Stores = IntroductionStore & Pick<ProblemStore, 'readProblems'> & Pick<RuleStore, 'coolDownDays'>;

/** Reports that are looked through for people: the newest that agreed to anything, those on topic, the problem's newest. */
const WILLING_MAX = 1_000;
const ON_TOPIC_MAX = 500;
const ON_PROBLEM_MAX = 500;
/** Of each word: past so many, the word is everybody's. */
const OF_ONE_ROOT_MAX = 200;
/** Changes of hands that are shown of a request. */
const TAKEN_OVER_MAX = 50;

const dayOf = (at: string): string => at.slice(0, 10);
const reportsOf = (asks: readonly KeptAsk[]): string[] => [...new Set(asks.map(({ reportId }) => reportId))];

/** The reports on a problem, or on the one that carries it on. */
async function onProblem(store: Stores, workspaceId: string, problemId: string) {
  const [problem] = await store.readProblems(workspaceId, [problemId]);
  const id = problem?.canonicalId ?? problemId;
  return { id, reports: await store.speaking(workspaceId, id, ON_PROBLEM_MAX) };
}

/** The reports whose customers agreed to what is looked for, however long ago. */
async function onTopic(store: Stores, workspaceId: string, { about, who }: KeptIntroduction): Promise<Speaking[]> {
  const found = await store.agreedOn(workspaceId, topicRoots(about, who), OF_ONE_ROOT_MAX);
  return store.speakingIn(workspaceId, rarestFirst(found, ON_TOPIC_MAX));
}

/** Who could be asked for in this request now (`at`: RFC 3339). */
export async function proposalsFor(
  store: Stores,
  workspaceId: string,
  kept: KeptIntroduction,
  at: string,
): Promise<Proposal[]> {
  const days = await store.coolDownDays(workspaceId);
  const [willing, agreed, on, before] = await Promise.all([
    store.speaking(workspaceId, null, WILLING_MAX),
    onTopic(store, workspaceId, kept),
    kept.problem && onProblem(store, workspaceId, kept.problem.id),
    store.askedBefore(workspaceId, coolingSince(at, days), kept.id),
  ]);
  const reports: Speaking[] = [...willing, ...agreed, ...(on?.reports ?? [])];
  return propose(kept, candidatesIn(workspaceId, reports, on?.id ?? null, dayOf(at)), before, at, days);
}

/** Requests, each with the asks that went out for it. */
export async function withAsks(
  store: IntroductionStore,
  workspaceId: string,
  requests: readonly KeptIntroduction[],
): Promise<Requested[]> {
  const ids = requests.map(({ id }) => id);
  const byRequest = Map.groupBy(await store.asksOf(workspaceId, ids), ({ introductionId }) => introductionId);
  return requests.map((kept) => ({ kept, asks: byRequest.get(kept.id) ?? [] }));
}

/** A request as this member may read it. */
export async function detailFor(
  store: IntroductionStore,
  workspaceId: string,
  kept: KeptIntroduction,
  memberId: string,
  at: string,
): Promise<IntroductionDetail> {
  const asks = await store.asksOf(workspaceId, [kept.id]);
  const [names, takenOver] = await Promise.all([
    store.naming(workspaceId, reportsOf(asks)),
    store.takenOver(workspaceId, kept.id, TAKEN_OVER_MAX),
  ]);
  return toDetail(workspaceId, kept, asks, names, { memberId, today: dayOf(at) }, takenOver);
}

/** What a seller is asked for, and what came of it: the newest asks, and of each request what its others add up to. */
export async function asksForSeller(
  store: IntroductionStore,
  workspaceId: string,
  sellerId: string,
  at: string,
): Promise<SellersAsk[]> {
  const own = await store.asksFor(workspaceId, sellerId, INTRODUCTIONS_MAX);
  if (own.length === 0) return [];
  const ids = [...new Set(own.map(({ introductionId }) => introductionId))];
  const [all, names, requests] = await Promise.all([
    store.asksOf(workspaceId, ids),
    store.naming(workspaceId, reportsOf(own)),
    Promise.all(ids.map((id) => store.readIntroduction(workspaceId, id))),
  ]);
  const byId = new Map(requests.flatMap((kept) => (kept ? [[kept.id, kept] as const] : [])));
  const others = Map.groupBy(all, ({ introductionId }) => introductionId);
  return own.flatMap((ask) => {
    const kept = byId.get(ask.introductionId);
    return kept ? [toSellersAsk(workspaceId, ask, kept, others.get(kept.id) ?? [], names, dayOf(at))] : [];
  });
}

/** Everybody behind a problem, merged ones at the problem that carries them on. */
export async function peopleOf(
  store: Stores & Pick<PeopleStore, 'addressesOf'>,
  workspaceId: string,
  problemId: string,
  at: string,
): Promise<PeopleBehind> {
  const { reports } = await onProblem(store, workspaceId, problemId);
  const addresses = await store.addressesOf(workspaceId, [...new Set(reports.map(({ seller }) => seller.id))]);
  return peopleBehind(workspaceId, reports, dayOf(at), addresses);
}
