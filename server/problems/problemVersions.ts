import { hash } from 'node:crypto';
import type { ProblemDelta, ToldProblems } from '../../utils/record/problemDelta.ts';
import { inOneOnly } from './ordered.ts';
import { lastTouchedFirst, type ToldProblem } from './problemList.ts';

/** How many changed problems are remembered of one list's past; a browser that knows an older version gets the list. */
const REMEMBERED_MAX = 5_000;

/** From one version of the list to the next. */
interface Step {
  from: string;
  /** The problems that are not the same in both. */
  ids: readonly string[];
}

/** The list as it is, and the steps by which it came about, the newest first. */
export interface ProblemVersions {
  version: string;
  told: readonly ToldProblem[];
  steps: readonly Step[];
}

/** Of the content alone: an endpoint that starts anew, or another one on the same store, gives the same. */
const versionOf = (told: readonly ToldProblem[]): string => hash('sha256', told.map(({ digest }) => digest).join(''));

/** What came, went, changed or moved between two lists. All others are in the same order in both. */
function differing(before: readonly ToldProblem[], now: readonly ToldProblem[]): string[] {
  const different = inOneOnly(before, now, lastTouchedFirst, (old, one) => old.digest === one.digest);
  return [...new Set(different.map(({ problem }) => problem.id))];
}

/** The newest steps that may be remembered. */
function bounded(steps: readonly Step[]): readonly Step[] {
  let left = REMEMBERED_MAX;
  const end = steps.findIndex(({ ids }) => (left -= ids.length) < 0);
  return end === -1 ? steps : steps.slice(0, end);
}

/** The versions after the list became this one; null: there was none before. */
export function withVersion(before: ProblemVersions | null, told: readonly ToldProblem[]): ProblemVersions {
  const version = versionOf(told);
  if (!before) return { version, told, steps: [] };
  if (before.version === version) return { version, told, steps: before.steps };
  const step = { from: before.version, ids: differing(before.told, told) };
  return { version, told, steps: bounded([step, ...before.steps]) };
}

/** What makes the list out of that version; null where it is not remembered, or as much is different as there is. */
function deltaFrom(from: string, { version, told, steps }: ProblemVersions): ProblemDelta | null {
  const first = steps.findIndex((step) => step.from === from);
  const ids = new Set(steps.slice(0, first + 1).flatMap((step) => step.ids));
  if (first === -1 || ids.size >= told.length) return null;
  const placed = told.flatMap(({ problem }, at) => (ids.delete(problem.id) ? [{ at, problem }] : []));
  return { version, from, count: told.length, gone: [...ids], placed };
}

/** What somebody is told who has that version, and null none; undefined: nothing, since it is this one. */
export function toldTo(versions: ProblemVersions, has: string | null, takesDelta: boolean): ToldProblems | undefined {
  const { version, told } = versions;
  if (has === version) return undefined;
  const delta = takesDelta && has !== null ? deltaFrom(has, versions) : null;
  return delta ?? { version, problems: told.map(({ problem }) => problem) };
}
