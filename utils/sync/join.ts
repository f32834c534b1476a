import { HeardError } from '../record/failure.ts';
import { JoinReply, type Membership, parseInviteLink } from '../record/join.ts';
import { ProblemDetails } from '../record/problemDetails.ts';
import type { Answer, Post } from './client.ts';

export interface JoinInput {
  readonly link: string;
  readonly name?: string | undefined;
  /** How this browser is called among the member's devices. */
  readonly device: string;
}

/**
 * Turns an invite link into this browser's membership; nothing is stored here.
 * @throws HeardError `invite-malformed`, `invite-refused`, `join-unreachable` or `join-failed`: nothing tries again by
 * itself here, so that the endpoint's codes would promise too much.
 */
export async function join(
  { link, name, device }: JoinInput,
  post: (request: Post) => Promise<Answer>,
): Promise<Membership> {
  const invite = parseInviteLink(link);
  if (!invite) throw new HeardError('invite-malformed');
  const body = { code: invite.code, device, ...(name !== undefined && { name }) };
  const reply = JoinReply.safeParse(bodyOf(await post({ url: `${invite.endpoint}/v1/join`, body })));
  if (!reply.success) throw new HeardError('join-failed');
  return { ...reply.data, endpoint: invite.endpoint };
}

function bodyOf(answer: Answer): unknown {
  if (answer.kind === 'unreachable') throw new HeardError('join-unreachable');
  if (answer.kind === 'silent') throw new HeardError('join-failed');
  const { status, body } = answer;
  if (status === 200) return body;
  // Only a Heard endpoint refuses in RFC 9457.
  const isRefusal = status < 500 && status !== 429 && ProblemDetails.safeParse(body).success;
  throw new HeardError(isRefusal ? 'invite-refused' : 'join-failed');
}
