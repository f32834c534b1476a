import * as z from 'zod/mini';
import { DecisionStatus } from '../../utils/record/decision.ts';
import { countAccounts, splitKeys } from '../problems/accounts.ts';
import type { StandingProblem } from '../problems/problemList.ts';
import type { ProblemsMark } from './problemList.ts';
import { statementOf } from './rows.ts';

/** What the indexer has not done yet, from change `first` on, changes accounts later, without a number of the counter. */
export const MarkRow = z.object({ seq: z.number(), waiting: z.number(), first: z.nullable(z.number()) });
export const StandingProblemRow = z.object({
  id: z.string(),
  json: z.string(),
  changed_seq: z.number(),
  status: z.nullable(DecisionStatus),
});

/** What stands on one problem. `keys`: its reports' accounts, each once, with a record separator (U+001E) between. */
export const StandingTallyRow = z.object({ problem_id: z.string(), keys: z.string(), reports: z.number() });
const BETWEEN = '\u001E';

export function toMark(row: z.infer<typeof MarkRow> | null): ProblemsMark {
  const { seq, waiting, first } = row ?? { seq: 0, waiting: 0, first: null };
  return { mark: `${seq}.${waiting}`, seq: first === null ? seq : first - 1 };
}

/** Rows with the tallies of their reports; the accounts are told apart by `server/problems`, not by the store. */
export function toStanding(
  rows: readonly z.infer<typeof StandingProblemRow>[],
  tallies: readonly z.infer<typeof StandingTallyRow>[],
): StandingProblem[] {
  const byProblem = new Map(tallies.map((tally) => [tally.problem_id, tally]));
  return rows.map(({ id, json, changed_seq: seq, status }) => {
    const own = byProblem.get(id);
    const accounts = countAccounts((own?.keys ?? '').split(BETWEEN).map(splitKeys));
    const reports = own?.reports ?? 0;
    return { seq, problem: { id, statement: statementOf(json), accounts, reports, status: status ?? 'open' } };
  });
}
