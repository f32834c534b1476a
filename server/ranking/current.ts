import * as z from 'zod/mini';
import { DEFAULT_RANKING, type RankingSettings } from '../../utils/record/rankingSettings.ts';
import { Report } from '../../utils/record/report.ts';
import { accountKeys } from '../problems/accounts.ts';
import { identify, type Identities } from '../problems/ranking/deals.ts';
import { toEvidence, type Evidence } from '../problems/ranking/evidence.ts';
import { rank, type Ranking } from '../problems/ranking/rank.ts';
import type { RankingStore } from '../store/ranking.ts';

const HOUR = 3_600_000;
/** Reports read at once. */
const PAGE = 2_000;
/** Workspaces whose evidence is kept in memory; the one asked for longest ago goes first. */
const KEPT = 20;

/** What of a resting report the ranking reads: parsing the whole costs several times as much. */
const Counted = z.pick(Report, { id: true, createdAt: true, impact: true, account: true, opportunity: true });

export interface Current {
  ranking: Ranking;
  settings: RankingSettings;
  /** The change that made the settings; null for the defaults. */
  change: string | null;
  /** The reports of one person. */
  reportsOf(memberId: string): ReadonlySet<string>;
}

interface Held {
  seq: number;
  hour: number;
  /** Up to which change the reports were read. */
  read: number;
  reports: Map<string, { problemId: string | null; evidence: Evidence }>;
  known: Identities;
  current: Current;
}

type Reports = Held['reports'];

/** What of a report tells of accounts and deals; a move or a decision changes none of it. */
const identity = ({ account, deal, heardAt }: Evidence): string => JSON.stringify([account, deal, heardAt]);

interface Read {
  /** Up to which change. */
  read: number;
  /** Whether any report tells something else of accounts and deals than before. */
  other: boolean;
}

async function readReports(store: RankingStore, workspaceId: string, after: number, into: Reports): Promise<Read> {
  const done: Read = { read: after, other: false };
  for (;;) {
    const page = await store.reportsSince(workspaceId, done.read, PAGE);
    for (const { reportId, reporterId, problemId, json, seq } of page) {
      const evidence = toEvidence(Counted.parse(JSON.parse(json)), reporterId, accountKeys);
      const before = into.get(reportId)?.evidence;
      done.other ||= before === undefined || identity(before) !== identity(evidence);
      into.set(reportId, { problemId, evidence });
      done.read = seq;
    }
    if (page.length < PAGE) return done;
  }
}

async function rankNow(
  store: RankingStore,
  workspaceId: string,
  { reports, known }: Pick<Held, 'reports' | 'known'>,
  now: number,
): Promise<Current> {
  const [problems, [newest]] = await Promise.all([store.rankable(workspaceId), store.rankingChanges(workspaceId)]);
  const settings = newest?.settings ?? DEFAULT_RANKING;
  const on = Map.groupBy(reports.values(), ({ problemId }) => problemId);
  const evidenceOn = (id: string): Evidence[] => (on.get(id) ?? []).map(({ evidence }) => evidence);
  const ranking = rank(
    problems.map((problem) => Object.assign(problem, { evidence: evidenceOn(problem.id) })),
    settings,
    now,
    known,
  );
  const byReporter = Map.groupBy(reports.values(), ({ evidence }) => evidence.reporterId);
  return {
    ranking,
    settings,
    change: newest?.id ?? null,
    reportsOf: (memberId) => new Set(byReporter.get(memberId)?.map(({ evidence }) => evidence.reportId)),
  };
}

async function refreshed(store: RankingStore, workspaceId: string, before: Held | null, now: number): Promise<Held> {
  const seq = await store.counter(workspaceId);
  const hour = Math.floor(now / HOUR);
  // A counter that went back is a store that was restored from a copy: nothing kept can be trusted.
  const held = before && before.seq <= seq ? before : null;
  if (held?.seq === seq && held.hour === hour) return held;
  const reports: Reports = held?.reports ?? new Map();
  const { read, other } = await readReports(store, workspaceId, held?.read ?? 0, reports);
  const known = held && !other ? held.known : identify(Array.from(reports.values(), ({ evidence }) => evidence));
  return { seq, hour, read, reports, known, current: await rankNow(store, workspaceId, { reports, known }, now) };
}

export interface Rankings {
  /** The ranking of a workspace as its store stands now. */
  of(workspaceId: string): Promise<Current>;
}

/**
 * Rankings that are worked out anew when something was written, or an hour passed, and only read the reports that
 * changed since. Each process keeps its own; the store's counter says when they are old.
 */
export function createRankings(store: RankingStore, clock: () => Date): Rankings {
  const kept = new Map<string, Promise<Held>>();
  return {
    async of(workspaceId) {
      const before = kept.get(workspaceId)?.catch(() => null) ?? Promise.resolve(null);
      const next = before.then((held) => refreshed(store, workspaceId, held, clock().getTime()));
      kept.delete(workspaceId);
      kept.set(workspaceId, next);
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size > KEPT) kept.delete(oldest);
      return (await next).current;
    },
  };
}
