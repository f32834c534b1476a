import type { OutcomeMatches } from '../../../utils/record/outcome.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { eachOf, type InParts } from '../inParts.ts';
import { basisOf, type Basis } from './basis.ts';
import type { Claim } from '../calibration/calibration.ts';
import type { Told } from './deals.ts';
import { isNaming, type Evidence } from './evidence.ts';
import { keepIdentities, type Changed } from './keptIdentities.ts';
import { keepOrder } from './keptOrder.ts';
import { isOver, scored, type ToRank } from './ranked.ts';
import type { Ranking } from './ranking.ts';
import { valuer, type Valuer } from './worth.ts';

/** A report that is new or changed, and the problem it is on now. */
export interface Moved {
  problemId: string | null;
  evidence: Evidence;
}

/** What happened since the last time. `gone`: problems that stand for themselves no more. */
export interface Happened {
  reports: readonly Moved[];
  problems: readonly Omit<ToRank, 'evidence'>[];
  gone: readonly string[];
  /** What holds of deals. */
  outcomes: readonly Told[];
  /** Deals, by their CRM ids, of which nothing holds any more. */
  unsaid?: readonly string[];
  settings: RankingSettings;
  /** Milliseconds. */
  now: number;
}

/** Reports and problems that are looked at without a break. */
const REPORTS = 5_000;
const PROBLEMS = 250;

/** What of a report tells of accounts and deals; a move or a decision changes none of it. */
const identity = ({ account, deal, heardAt }: Evidence): string => JSON.stringify([account, deal, heardAt]);

/** Takes a list apart by a key, with the list for a key made when it is asked for. */
const listFor = <T>(lists: Map<string, Map<string, T>>, key: string): Map<string, T> => {
  const known = lists.get(key) ?? new Map<string, T>();
  lists.set(key, known);
  return known;
};

export interface KeptRanking {
  /**
   * The ranking after this: the same as `rank` over everything, worked out for the problems it touches alone. Nothing else
   * is asked for until it is at its end.
   */
  updating(happened: Happened): InParts<Ranking>;
  /** The reports of one person. */
  reportsOf(memberId: string): ReadonlySet<string>;
  /** What one person said of deals that can be told apart. */
  claimsOf(memberId: string): Claim[];
  /** Which of these deals reports name, which count as ended, by the ids that outcomes come with, and on which problems. */
  matchesOf(opportunityIds: readonly string[]): OutcomeMatches;
}

export function keepRanking(): KeptRanking {
  const reports = new Map<string, Moved>();
  const onProblem = new Map<string, Map<string, Evidence>>();
  const byReporter = new Map<string, Map<string, true>>();
  const problems = new Map<string, Omit<ToRank, 'evidence'>>();
  const known = keepIdentities();
  /** When the oldest report that counts was heard, of each problem in the ranking. */
  const oldest = new Map<string, number>();
  const order = keepOrder();
  let rated: { by: string; worthOf: Valuer } | null = null;

  /** Takes the reports in; gives the problems that have other numbers now. */
  function* placing({ reports: moved, outcomes, unsaid = [] }: Happened): InParts<Set<string>> {
    const touched = new Set<string>();
    const changes: Changed[] = [];
    yield* eachOf(moved, REPORTS, ({ problemId, evidence }) => {
      const { reportId, reporterId } = evidence;
      const before = reports.get(reportId) ?? null;
      reports.set(reportId, { problemId, evidence });
      listFor(byReporter, reporterId).set(reportId, true);
      if (before?.problemId) {
        onProblem.get(before.problemId)?.delete(reportId);
        touched.add(before.problemId);
      }
      if (problemId) {
        listFor(onProblem, problemId).set(reportId, evidence);
        touched.add(problemId);
      }
      if (!before || identity(before.evidence) !== identity(evidence))
        changes.push({ before: before?.evidence ?? null, after: evidence });
    });
    const isOther = changes.length + outcomes.length + unsaid.length > 0;
    for (const id of isOther ? yield* known.changing(changes, outcomes, unsaid) : []) {
      const problemId = reports.get(id)?.problemId;
      if (problemId) touched.add(problemId);
    }
    return touched;
  }

  /** Counts these problems anew, or no more. */
  function score(ids: readonly string[], basis: Basis): void {
    const come = ids.flatMap((id) => {
      const one = problems.get(id);
      return one && !isOver(one) ? [{ ...one, evidence: [...(onProblem.get(id)?.values() ?? [])] }] : [];
    });
    for (const id of ids) oldest.delete(id);
    for (const { id, evidence } of come)
      oldest.set(
        id,
        evidence.reduce((first, e) => (basis.isWithin(e) ? Math.min(first, e.heardAt) : first), Infinity),
      );
    order.change(
      ids,
      come.map((one) => scored(one, basis)),
      basis,
    );
  }

  function* updating(happened: Happened): InParts<Ranking> {
    const { problems: others, gone, settings, now } = happened;
    const touched = yield* placing(happened);
    for (const one of others) problems.set(one.id, one);
    for (const id of gone) problems.delete(id);
    for (const id of [...others.map((one) => one.id), ...gone]) touched.add(id);
    const by = JSON.stringify(settings);
    if (rated?.by !== by) {
      rated = { by, worthOf: valuer(settings) };
      for (const id of problems.keys()) touched.add(id);
    }
    const basis = basisOf(known, settings, now, rated.worthOf);
    // What has left the period since counts no more.
    for (const [id, heardAt] of oldest) if (!basis.isWithin({ heardAt })) touched.add(id);
    const ids = [...touched];
    for (let at = 0; at < ids.length; at += PROBLEMS) {
      if (at > 0) yield;
      score(ids.slice(at, at + PROBLEMS), basis);
    }
    return order.ranking(settings);
  }

  function claimsOf(memberId: string): Claim[] {
    return [...(byReporter.get(memberId)?.keys() ?? [])].flatMap((id) => {
      const evidence = reports.get(id)?.evidence;
      const deal = evidence && known.dealOf(evidence);
      return evidence && isNaming(evidence) && deal ? [{ evidence, deal }] : [];
    });
  }

  function matchesOf(opportunityIds: readonly string[]): OutcomeMatches {
    const naming = opportunityIds.map(known.naming);
    const on = naming.flat().flatMap((id) => reports.get(id)?.problemId ?? []);
    const named = naming.map((those) => those.length > 0);
    return { named, ended: opportunityIds.map(known.hasEnded), problems: [...new Set(on)] };
  }

  const ownOf = (memberId: string) => new Set(byReporter.get(memberId)?.keys());
  return { updating, reportsOf: ownOf, claimsOf, matchesOf };
}
