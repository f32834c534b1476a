import { AccountProblems } from '../record/accountProblems.ts';
import { HeardError } from '../record/failure.ts';
import type { Membership } from '../record/join.ts';
import { ProblemDetails } from '../record/problemDetails.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';
import type { Answer, Post } from './client.ts';

/** Somebody looks at the popup: later it would not help them any more. */
const WAIT_MS = 6_000;

/**
 * Asks the endpoint what the workspace knows of one of its accounts; nothing is stored here. The account has to be one that
 * the endpoint told: nothing of a page that it does not know may leave the browser.
 * @throws HeardError `colleagues-not-fetched`, `colleagues-not-told` or `sign-in-again`
 */
export async function fetchAccountProblems(
  { endpoint, token }: Membership,
  { name, domains, externalIds }: KnownAccount,
  post: (request: Post) => Promise<Answer>,
): Promise<AccountProblems> {
  const url = `${endpoint}/v1/accounts/problems`;
  const answer = await post({ url, token, body: { name, domains, externalIds }, waitMs: WAIT_MS });
  if (answer.kind !== 'answer') throw new HeardError('colleagues-not-fetched');
  const { status, body } = answer;
  const told = AccountProblems.safeParse(body);
  if (status === 200 && told.success) return told.data;
  // Only a Heard endpoint refuses in RFC 9457; a hotel's page says nothing about the sign-in.
  const isRefusal = ProblemDetails.safeParse(body).success;
  if (isRefusal && status === 401) throw new HeardError('sign-in-again');
  throw new HeardError(isRefusal && status === 404 ? 'colleagues-not-told' : 'colleagues-not-fetched');
}
