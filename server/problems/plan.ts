import type { Step } from './step.ts';
import type { Ground, Wish } from './wish.ts';

/**
 * Why a wish cannot be carried out. `no-report`, `no-problem`: not in this workspace; `no-target`: the problem that
 * reports should go to is not. `merged`: the problem was merged
 * into another and holds nothing of its own. `not-on-it`: a report to split off is not on that problem. `not-with-it`: a report to
 * go along does not stand where the first one does. `nothing-left`:
 * a split would take every report. `decided-source`: its sellers were told a decision, and on the other problem nobody
 * decided, so that the decision would hold for nobody any more (P9). `elsewhere`: the report does not stand where it was seen. `same`: it stands like that
 * already.
 */
export type Refusal =
  | 'no-report'
  | 'no-problem'
  | 'no-target'
  | 'merged'
  | 'not-on-it'
  | 'not-with-it'
  | 'nothing-left'
  | 'decided-source'
  | 'elsewhere'
  | 'same';

/** `problem`: where it leads; `other`: where its reports come from. Null is Triage. */
export interface Plan {
  steps: Step[];
  problem: string | null;
  other: string | null;
}

const exists = (problemId: string, reportId: string): Step => ({
  set: 'exists',
  problemId,
  reportId,
  from: false,
  to: true,
});
const worded = (problemId: string, from: string | null, to: string | null): Step[] =>
  from === to ? [] : [{ set: 'wording', problemId, from, to }];
const moved = (ids: string[], from: string | null, to: string | null): Step[] =>
  ids.length === 0 ? [] : [{ set: 'reports', ids, from, to }];

/** The problem that carries on for an id: itself, or what it was merged into. Null when it is not there. */
function carriedBy(ground: Ground, id: string): string | null {
  const found = ground.problems.get(id);
  return found ? (found.canonicalId ?? id) : null;
}

/** Whether the report stands where it was seen to; unsaid, that is anywhere. */
const isSeen = (seen: string | null | undefined, from: string | null): boolean => seen === undefined || seen === from;

function make({ reportId, problemId, statement, from: seen }: Wish & { kind: 'new' }, ground: Ground): Plan | Refusal {
  const from = ground.reports.get(reportId);
  if (from === undefined) return 'no-report';
  if (!isSeen(seen, from)) return 'elsewhere';
  const steps = [
    exists(problemId, reportId),
    ...worded(problemId, null, statement),
    ...moved([reportId], from, problemId),
  ];
  return { steps, problem: problemId, other: from };
}

/** On to whatever carries the wanted problem on, so that a page that has not heard of a merge does no harm. */
function move(
  { reportId, along = [], to: wanted, from: seen }: Wish & { kind: 'move' },
  ground: Ground,
): Plan | Refusal {
  const ids = [...new Set([reportId, ...along])];
  const from = ground.reports.get(reportId);
  if (from === undefined) return 'no-report';
  if (ids.some((id) => ground.reports.get(id) !== from)) return 'not-with-it';
  const to = wanted && carriedBy(ground, wanted);
  if (wanted && !to) return 'no-target';
  if (from === to) return 'same';
  if (!isSeen(seen, from)) return 'elsewhere';
  return { steps: moved(ids, from, to), problem: to, other: from };
}

/**
 * Where both are decided the other's decision is told to all as a new one; where only this one is, they have to be merged
 * the other way round. Earlier duplicates are pointed to the new place as well, so that a canonical problem is always one
 * step away.
 */
function merge(problemId: string, intoId: string, ground: Ground): Plan | Refusal {
  const source = ground.problems.get(problemId);
  const into = carriedBy(ground, intoId);
  if (!source) return 'no-problem';
  if (!into) return 'no-target';
  if (into === problemId || source.canonicalId === into) return 'same';
  if (source.canonicalId) return 'merged';
  if (source.decided && !ground.problems.get(intoId)?.decided) return 'decided-source';
  const { reportsOf, duplicatesOf } = ground;
  const steps: Step[] = [
    { set: 'canonical', ids: [problemId], from: null, to: into },
    ...(duplicatesOf.length === 0
      ? []
      : [{ set: 'canonical', ids: duplicatesOf, from: problemId, to: into } satisfies Step]),
    ...moved(reportsOf, problemId, into),
  ];
  return { steps, problem: into, other: problemId };
}

function split(wish: Wish & { kind: 'split' }, ground: Ground): Plan | Refusal {
  const ids = [...new Set(wish.reportIds)];
  const source = ground.problems.get(wish.problemId);
  const [first] = ids;
  if (!source) return 'no-problem';
  if (!first || ids.some((id) => ground.reports.get(id) === undefined)) return 'no-report';
  if (ids.some((id) => ground.reports.get(id) !== wish.problemId)) return 'not-on-it';
  if (ids.length >= ground.reportsOf.length) return 'nothing-left';
  const steps = [
    exists(wish.newId, first),
    ...worded(wish.newId, null, wish.statement),
    ...moved(ids, wish.problemId, wish.newId),
  ];
  return { steps, problem: wish.newId, other: wish.problemId };
}

function reword(problemId: string, statement: string | null, ground: Ground): Plan | Refusal {
  const found = ground.problems.get(problemId);
  if (!found) return 'no-problem';
  if (found.wording === statement) return 'same';
  return { steps: worded(problemId, found.wording, statement), problem: problemId, other: null };
}

/**
 * The steps that carry out a wish on these rows, or why not. Pure: the store reads the ground and writes the steps in
 * the same transaction. What a plan keeps true: a merged problem holds no reports, and points to one that is not merged.
 */
export function plan(wish: Wish, ground: Ground): Plan | Refusal {
  switch (wish.kind) {
    case 'new':
      return make(wish, ground);
    case 'move':
      return move(wish, ground);
    case 'merge':
      return merge(wish.problemId, wish.intoId, ground);
    case 'split':
      return split(wish, ground);
    case 'reword':
      return reword(wish.problemId, wish.statement, ground);
  }
}
