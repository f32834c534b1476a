import * as z from 'zod/mini';
import { PublicMembership } from '../messages/protocol.ts';
import type { Handlers } from '../messages/router.ts';
import { keepMe, readMe } from '../outbox/me.ts';
import { HeardError } from '../record/failure.ts';
import { membershipKey } from '../record/join.ts';
import { askEntry } from '../sync/entry.ts';
import { isStill } from '../sync/isStill.ts';
import { fetchMe } from '../sync/me.ts';
import type { Parts } from './parts.ts';

type MeCalls = Pick<Handlers, 'me.held' | 'me.fetch' | 'inbox.enter'>;

/** What the member's own page shows: the figures held here, and asking for new ones; and their way into the inbox. */
export const meCalls = ({ outbox, signIn, get, post }: Parts): MeCalls => ({
  'me.held': async () => {
    const membership = await signIn.read();
    if (!membership) return { membership: null, me: null };
    const me = await readMe(outbox, membershipKey(membership));
    // Parsing leaves the token out: pages have no use for it.
    return { membership: z.parse(PublicMembership, membership), me };
  },
  'me.fetch': async () => {
    const membership = await signIn.read();
    if (!membership) throw new HeardError('not-joined');
    const me = await fetchMe(membership, get);
    // Of a workspace that was left meanwhile nothing comes back (P5).
    if (!(await isStill({ membership: signIn.read }, membership))) throw new HeardError('figures-not-fetched');
    await keepMe(outbox, membershipKey(membership), me);
    return me;
  },
  'inbox.enter': async ({ place }) => {
    const membership = await signIn.read();
    if (!membership) throw new HeardError('not-joined');
    return { link: await askEntry(membership, place, post) };
  },
});
