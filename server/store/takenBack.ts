import * as z from 'zod/mini';
import type { Step } from '../problems/step.ts';

/** What of a resting report the ranking shows in words. */
const Shown = z.object({
  problem: z.object({ statement: z.string() }),
  account: z.unknown(),
  opportunity: z.unknown(),
});

const shownIn = (json: string): string => {
  const { problem, account, opportunity } = Shown.parse(JSON.parse(json));
  return JSON.stringify([problem.statement, account, opportunity]);
};

/** Whether an edit of a report takes words back that the ranking may show: a page that was kept would say them on (P8). */
export const takesBack = (before: string, after: string): boolean => shownIn(before) !== shownIn(after);

/** The same for what is done to problems: another wording takes the place of one that is shown. */
export const rewords = (steps: readonly Step[]): boolean => steps.some((step) => step.set === 'wording');
