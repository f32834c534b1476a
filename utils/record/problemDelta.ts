import * as z from 'zod/mini';
import { Id, text } from './primitives.ts';
import { ListedProblem, PROBLEMS_MAX, ProblemList } from './problemList.ts';

/** What makes one version of the list another: told in place of the whole list to whoever holds that one. */
export const ProblemDelta = z.object({
  /** The version that it makes, and the one that it is made for. */
  version: text(100),
  from: text(100),
  /** How many problems the list has then: with another number it did not fit. */
  count: z.number(),
  /** No longer listed. */
  gone: z.array(Id).check(z.maxLength(PROBLEMS_MAX)),
  /** New or changed, with the place in the new list, from 0 on; all others keep their order. */
  placed: z.array(z.object({ at: z.number(), problem: ListedProblem })).check(z.maxLength(PROBLEMS_MAX)),
});
export type ProblemDelta = z.infer<typeof ProblemDelta>;

/** Either of the two, as a browser that knows of both is told. */
export const ToldProblems = z.union([ProblemList, ProblemDelta]);
export type ToldProblems = z.infer<typeof ToldProblems>;

/** The list that is made of the held one; null when it does not fit. */
export function withDelta(
  held: readonly ListedProblem[],
  { count, gone, placed }: ProblemDelta,
): ListedProblem[] | null {
  const others = new Set([...gone, ...placed.map(({ problem }) => problem.id)]);
  const kept = held.filter(({ id }) => !others.has(id));
  if (kept.length + placed.length !== count) return null;
  const placedAt = new Map(placed.map(({ at, problem }) => [at, problem]));
  const rest = kept.values();
  const list = Array.from({ length: count }, (_, at) => placedAt.get(at) ?? rest.next().value);
  // A hole: two for one place, or a place outside of the list.
  return list.every((one) => one !== undefined) ? list : null;
}
