import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { newId } from '../../utils/record/id.ts';
import { JoinRequest, type JoinReply } from '../../utils/record/join.ts';
import { domainsOf, memberName, oneLine } from '../auth/names.ts';
import { fingerprint, newToken } from '../auth/tokens.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Deps, Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { publicSiteKey } from '../news/siteList.ts';

const JOIN_MAX_BYTES = 16 * 1024;

async function join({ store, clock }: Deps, request: JoinRequest): Promise<z.infer<typeof JoinReply>> {
  const token = newToken();
  const used = await store.useInvite({
    codeHash: fingerprint(request.code),
    at: clock().toISOString(),
    device: { id: newId(), tokenHash: fingerprint(token), name: oneLine(request.device) },
    newMember: ({ role, name, email }) => ({ id: newId(), name: memberName(role, name, request.name), email, role }),
  });
  if (!used) throw new HttpProblem('invite-refused');
  const { id } = used.workspace;
  const siteKey = await publicSiteKey(store, id);
  return { token, ...used, ownDomains: domainsOf(await store.memberEmails(id)), siteKey };
}

/** An invite's code for a device's token. */
export const joining = new Hono<Endpoint>().post('/v1/join', async (c) => {
  const { deps } = c.var;
  deps.joins.take(deps.addressOf(c));
  return c.json(await join(deps, parsed(JoinRequest, await readJson(c, JOIN_MAX_BYTES))));
});
