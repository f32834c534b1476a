import {
  ACCOUNT_PROBLEMS_MAX,
  ACCOUNT_QUOTE_MAX,
  type AccountProblem,
  type AccountProblems,
} from '../../utils/record/accountProblems.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import { TOLD_MAX } from '../../utils/record/problemList.ts';
import type { SharedQuote } from '../../utils/record/quotes.ts';
import { shortened } from '../problems/shortened.ts';
import { sharedQuotes } from '../quotes/shared.ts';
import type { AccountStore, ProblemAtAccount } from '../store/accounts.ts';

type Found = Awaited<ReturnType<AccountStore['problemsAt']>>;

/** The first words of a report that its reader may read with their names. */
function quoteOf(report: ReceivedReport | undefined): SharedQuote | null {
  const [quote] = report ? sharedQuotes([report], 'named', null).quotes : [];
  return quote ? { ...quote, verbatim: shortened(quote.verbatim, ACCOUNT_QUOTE_MAX) } : null;
}

/**
 * What a member is told of an account. `open`: the reports whose words the reader may read with their names; of the others
 * nothing is told, not even without names: beside the account's name they would say whose they are.
 */
export function accountProblems({ problems, inTriage }: Found, open: readonly ReceivedReport[]): AccountProblems {
  const byId = new Map(open.map((received) => [received.report.id, received]));
  const toTold = ({ id, statement, reports, own, decision, newest }: ProblemAtAccount): AccountProblem => {
    const quote = quoteOf(byId.get(newest ?? ''));
    return { id, statement: shortened(statement, TOLD_MAX), reports, own, decision, quote };
  };
  const told = problems.slice(0, ACCOUNT_PROBLEMS_MAX).map(toTold);
  return { problems: told, more: problems.length > told.length, inTriage };
}
