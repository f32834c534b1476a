import { HeardError } from '../record/failure.ts';
import type { Membership } from '../record/join.ts';
import { Me } from '../record/me.ts';
import { ProblemDetails } from '../record/problemDetails.ts';
import type { Answer, Get } from './client.ts';

/**
 * Asks the endpoint for the member's own figures; nothing is stored here.
 * @throws HeardError `figures-not-fetched`, `figures-not-told` or `sign-in-again`: nothing tries again by itself here, so
 * that the endpoint's codes would promise too much.
 */
export async function fetchMe({ endpoint, token }: Membership, get: (request: Get) => Promise<Answer>): Promise<Me> {
  const answer = await get({ url: `${endpoint}/v1/me`, token });
  if (answer.kind !== 'answer') throw new HeardError('figures-not-fetched');
  const { status, body } = answer;
  const me = Me.safeParse(body);
  if (status === 200 && me.success) return me.data;
  // Only a Heard endpoint refuses in RFC 9457; a hotel's page says nothing about the sign-in.
  const isRefusal = ProblemDetails.safeParse(body).success;
  if (isRefusal && status === 401) throw new HeardError('sign-in-again');
  throw new HeardError(isRefusal && status === 404 ? 'figures-not-told' : 'figures-not-fetched');
}
