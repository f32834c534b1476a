import { setImmediate } from 'node:timers/promises';
import * as z from 'zod/mini';
import { DEFAULT_RANKING, type RankingSettings } from '../../utils/record/rankingSettings.ts';
import { Report } from '../../utils/record/report.ts';
import { accountKeys } from '../problems/accounts.ts';
import { keptUpToDate } from '../keptUpToDate.ts';
import { errorFacts, log as defaultLog, type Log } from '../log.ts';
import { soon } from './soon.ts';
import { atOnce, withBreaks } from '../problems/inParts.ts';
import { toEvidence } from '../problems/ranking/evidence.ts';
import { keepRanking, type KeptRanking, type Moved } from '../problems/ranking/keptRanking.ts';
import type { Ranking } from '../problems/ranking/ranking.ts';
import type { DeletionStore } from '../store/deletions.ts';
import type { OutcomeStore } from '../store/outcomes.ts';
import type { RankingStore } from '../store/ranking.ts';

const HOUR = 3_600_000;
/** Reports read at once: so few that whoever asks for something else meanwhile notices nothing. */
const PAGE = 500;
/** Workspaces whose evidence is kept in memory; the one asked for longest ago goes first. */
export const KEPT = 20;

/** How long somebody waits who can be told something else. */
const MOMENT_MS = 100;
/** Up to so many changes a workspace's reports are read before anybody would notice. */
const FEW_CHANGES = 2_000;

/** What of a resting report the ranking reads: parsing the whole costs several times as much. */
const Counted = z.pick(Report, { id: true, createdAt: true, impact: true, account: true, opportunity: true });

/** Rankings hold for an hour: then what leaves the period is taken out. */
export const hourOf = (now: number): number => Math.floor(now / HOUR);

export interface Current {
  /** The workspace's counter, and the moment (RFC 3339), that it was worked out for. */
  seq: number;
  at: string;
  ranking: Ranking;
  settings: RankingSettings;
  /** The change that made the settings; null for the defaults. */
  change: string | null;
  /** The reports of one person. */
  reportsOf(memberId: string): ReadonlySet<string>;
  /** What one person said of deals. */
  claimsOf: KeptRanking['claimsOf'];
  /** Which deals reports name. */
  matchesOf: KeptRanking['matchesOf'];
}

type Ranked = RankingStore & OutcomeStore & Pick<DeletionStore, 'deletedSince'>;

interface Held {
  seq: number;
  hour: number;
  /** Up to which change the reports were read. */
  read: number;
  kept: KeptRanking;
  current: Current;
}

/** The reports that changed after that place, and up to which change they were read. */
async function readReports(store: RankingStore, workspaceId: string, after: number) {
  const reports: Moved[] = [];
  let read = after;
  for (;;) {
    const page = await store.reportsSince(workspaceId, read, PAGE);
    for (const changed of page) {
      const { problemId, json, seq } = changed;
      reports.push({ problemId, evidence: toEvidence(Counted.parse(JSON.parse(json)), changed, accountKeys) });
      read = seq;
    }
    if (page.length < PAGE) return { reports, read };
    // Others are answered in between: a store in this process gives each page at once.
    await setImmediate();
  }
}

async function refreshed(store: Ranked, workspaceId: string, before: Held | null, now: number): Promise<Held> {
  const seq = await store.counter(workspaceId);
  const hour = hourOf(now);
  // A counter that went back is a store that was restored from a copy: nothing kept can be trusted.
  // What was counted of reports that were deleted meanwhile is not kept apart: all is counted anew.
  const deleted = before && before.seq < seq && (await store.deletedSince(workspaceId, before.seq));
  const held = before && before.seq <= seq && !deleted ? before : null;
  if (held?.seq === seq && held.hour === hour) return held;
  const { reports, read } = await readReports(store, workspaceId, held?.read ?? 0);
  const { standing, gone } = await store.rankableSince(workspaceId, held?.seq ?? 0);
  const { holding: outcomes, gone: unsaid } = await store.outcomesSince(workspaceId, held?.seq ?? 0);
  const [newest] = await store.rankingChanges(workspaceId);
  const settings = newest?.settings ?? DEFAULT_RANKING;
  // Everything is read: from here on nothing can fail halfway.
  const kept = held?.kept ?? keepRanking();
  const updating = kept.updating({ reports, problems: standing, gone, outcomes, unsaid, settings, now });
  // Of a ranking that is in use already nobody may see a half; the first time nobody has it yet.
  const ranking = held ? atOnce(updating) : await withBreaks(updating);
  const { reportsOf, claimsOf, matchesOf } = kept;
  const at = new Date(now).toISOString();
  const current = { seq, at, ranking, settings, change: newest?.id ?? null, reportsOf, claimsOf, matchesOf };
  return { seq, hour, read, kept, current };
}

export interface RankingsOptions {
  momentMs?: number;
  fewChanges?: number;
  log?: Log;
}

export interface Rankings {
  /** The ranking of a workspace as its store stands now. */
  of(workspaceId: string): Promise<Current>;
  /** The same where it is known within a moment; null while its reports are still read, which goes on. */
  soon(workspaceId: string): Promise<Current | null>;
  /** The same, and waits for it where only what changed, or few reports, are left to read. */
  promptly(workspaceId: string): Promise<Current | null>;
  /** Whether its reports were read, so that only what changed is left to read. */
  isReady(workspaceId: string): boolean;
}

/**
 * Rankings that are worked out anew when something was written, or an hour passed, and only read the reports that
 * changed since. Each process keeps its own; the store's counter says when they are old.
 */
export function createRankings(
  store: Ranked,
  clock: () => Date,
  { momentMs = MOMENT_MS, fewChanges = FEW_CHANGES, log = defaultLog }: RankingsOptions = {},
): Rankings {
  const kept = keptUpToDate<Held>(KEPT, (workspaceId, held) => refreshed(store, workspaceId, held, clock().getTime()));
  const of = async (workspaceId: string): Promise<Current> => (await kept.of(workspaceId)).current;
  const within = async (workspaceId: string): Promise<Current | null> => {
    const asked = of(workspaceId);
    const found = await soon(asked, momentMs);
    // Nobody waits for it any more.
    if (!found) asked.catch((error: unknown) => log('not warmed', errorFacts(error)));
    return found;
  };
  return {
    isReady: kept.isReady,
    of,
    soon: within,
    async promptly(workspaceId) {
      const isSoonRead = kept.isReady(workspaceId) || (await store.counter(workspaceId)) <= fewChanges;
      return isSoonRead ? of(workspaceId) : within(workspaceId);
    },
  };
}
