import { Hono } from 'hono';
import { ACCOUNT_PROBLEMS_MAX, type AccountProblems } from '../../utils/record/accountProblems.ts';
import { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { accountProblems } from '../accounts/answer.ts';
import { signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { ownOnly } from '../http/reportAccess.ts';

const ASKED_MAX_BYTES = 64 * 1024;

/** The newest report of a colleague on each problem, where the reader may know whose words these are. */
async function openReports(c: EndpointContext, ids: readonly (string | null)[]) {
  const { store } = c.var.deps;
  const { id } = c.var.signedIn.workspace;
  if (ownOnly(c) !== null && (await store.quoteRule(id)) !== 'named') return [];
  const wanted = ids.filter((one) => one !== null);
  return (await Promise.all(wanted.map((one) => store.readReport(id, null, one)))).filter((one) => one !== null);
}

/**
 * What the workspace knows of one of its accounts. Asked for by POST: an address would leave the customer's name in the
 * logs of whatever stands between (P7). An account that is not known here is answered as one without problems (P12).
 */
export const accounts = new Hono<Endpoint>().post('/v1/accounts/problems', signedIn, async (c) => {
  const { store, customers } = c.var.deps;
  const { workspace, member } = c.var.signedIn;
  const asked = parsed(KnownAccount, await readJson(c, ASKED_MAX_BYTES));
  const { version } = await store.heldNews(workspace.id);
  const digests = (await customers(workspace.id, version)).digestsOf(asked);
  const wanted = { workspaceId: workspace.id, memberId: member.id, digests, limit: ACCOUNT_PROBLEMS_MAX + 1 };
  const found = await store.problemsAt(wanted);
  const shown = found.problems.slice(0, ACCOUNT_PROBLEMS_MAX);
  const reports = await openReports(
    c,
    shown.map(({ newest }) => newest),
  );
  return c.json(accountProblems(found, reports) satisfies AccountProblems);
});
