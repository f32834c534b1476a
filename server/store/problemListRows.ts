import * as z from 'zod/mini';
import { DecisionStatus } from '../../utils/record/decision.ts';
import type { ListedProblem } from '../../utils/record/problemList.ts';
import { countAccounts, splitKeys } from '../problems/accounts.ts';
import { statementOf } from './rows.ts';

/** What the indexer has not done yet changes accounts later, without a number of the workspace's counter. */
export const MarkRow = z.object({ seq: z.number(), waiting: z.number() });
export const StandingProblemRow = z.object({ id: z.string(), json: z.string(), status: z.nullable(DecisionStatus) });

/** What stands on one problem. `keys`: its reports' accounts, each once, with a record separator (U+001E) between. */
export const StandingTallyRow = z.object({ problem_id: z.string(), keys: z.string(), reports: z.number() });
const BETWEEN = '\u001E';

export const toMark = (row: z.infer<typeof MarkRow> | null): string => `${row?.seq ?? 0}.${row?.waiting ?? 0}`;

/** Rows with the tallies of their reports; the accounts are told apart by `server/problems`, not by the store. */
export function toListed(
  rows: readonly z.infer<typeof StandingProblemRow>[],
  tallies: readonly z.infer<typeof StandingTallyRow>[],
): ListedProblem[] {
  const byProblem = new Map(tallies.map((tally) => [tally.problem_id, tally]));
  return rows.map(({ id, json, status }) => {
    const own = byProblem.get(id);
    return {
      id,
      statement: statementOf(json),
      accounts: countAccounts((own?.keys ?? '').split(BETWEEN).map(splitKeys)),
      reports: own?.reports ?? 0,
      status: status ?? 'open',
    };
  });
}
