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
 * @throws HeardError `invite-malformed`, `invite-refused` or one of `endpoint-*`.
 */
export async function join(
  { link, name, device }: JoinInput,
  post: (request: Post) => Promise<Answer>,
): Promise<Membership> {
  const invite = parseInviteLink(link);
  if (!invite) throw new HeardError('invite-malformed');
  const body = { code: invite.code, device, ...(name !== undefined && { name }) };
  const reply = JoinReply.safeParse(bodyOf(await post({ url: `${invite.endpoint}/v1/join`, body })));
  if (!reply.success) throw new HeardError('endpoint-strange');
  return { ...reply.data, endpoint: invite.endpoint };
}

function bodyOf(answer: Answer): unknown {
  if (answer.kind === 'silent') throw new HeardError('endpoint-silent');
  if (answer.kind === 'unreachable') throw new HeardError('endpoint-unreachable');
  const { status, body } = answer;
  if (status === 200) return body;
  if (status === 429) throw new HeardError('endpoint-busy');
  if (status >= 500) throw new HeardError('endpoint-failed');
  // Only a Heard endpoint refuses in RFC 9457.
  throw new HeardError(ProblemDetails.safeParse(body).success ? 'invite-refused' : 'endpoint-strange');
}
