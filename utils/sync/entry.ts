import { Entry, entryLink } from '../record/entry.ts';
import { HeardError } from '../record/failure.ts';
import type { Membership } from '../record/join.ts';
import { ProblemDetails } from '../record/problemDetails.ts';
import type { Answer, Post } from './client.ts';

/**
 * An address that opens the inbox at a place, signed in as this member; it works once and soon.
 * @throws HeardError `inbox-not-opened` or `sign-in-again`
 */
export async function askEntry(
  membership: Membership,
  place: string,
  post: (request: Post) => Promise<Answer>,
): Promise<string> {
  const { endpoint, token } = membership;
  const answer = await post({ url: `${endpoint}/v1/session/entry`, token, body: {} });
  if (answer.kind !== 'answer') throw new HeardError('inbox-not-opened');
  const entry = Entry.safeParse(answer.body);
  if (answer.status === 201 && entry.success) return entryLink(membership, entry.data.code, place);
  const isRefusal = answer.status === 401 && ProblemDetails.safeParse(answer.body).success;
  throw new HeardError(isRefusal ? 'sign-in-again' : 'inbox-not-opened');
}
